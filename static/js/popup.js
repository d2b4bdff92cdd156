// The popup over a word. It opens on hover or focus, stays while the pointer is on the word, on
// the bridge or on itself, and is closed by Esc without moving the pointer (WCAG 1.4.13).
import { unreachable } from './connection.js';
import { all, near, need, screenIs } from './dom.js';
import { entryOf } from './entries.js';
import { hit, isVertical, light, unhit } from './highlight.js';
import { t } from './messages.js';
import { pin, sheetOpen } from './panel.js';

const OPEN_AFTER = 160; // ms of rest on a word
const NEXT_AFTER = 90; // while another entry is open
const ASK_AFTER = 40; // the server is asked before the entry opens, so that it opens at once
const CLOSE_AFTER = 320; // of grace to reach the popup

const main = need('main');
const popup = need('.popup');

/** @type {HTMLAnchorElement | null} */
let shownFor = null;
/** The word that was dismissed with Esc: it stays closed until the pointer leaves it. */
/** @type {HTMLElement | null} */
let muted = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** The word whose entry opens when the pointer has rested on it. @type {HTMLAnchorElement | null} */
let coming = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let asking;

/** @param {HTMLAnchorElement | undefined} word */
function askFor(word) {
  clearTimeout(asking);
  if (word) asking = setTimeout(() => { entryOf(word).catch(() => {}); }, ASK_AFTER);
}

export const isOpen = () => !popup.hidden;
/** Open, or about to be. */
export const isAsked = () => shownFor !== null || coming !== null;
/** The word that is looked at: its entry is open, or comes. */
export const shown = () => shownFor;

/**
 * Shows the entry of a word; opening never moves the focus.
 * @param {HTMLAnchorElement} word
 */
export async function show(word) {
  clearTimeout(timer);
  coming = null;
  shownFor?.setAttribute('aria-expanded', 'false');
  const another = shownFor !== word;
  shownFor = word;
  hit(word);
  light(word.closest('.s'));
  if (another) popup.hidden = true; // what stands in it is no longer what its buttons would act on
  let html;
  try {
    html = await entryOf(word);
  } catch {
    if (shownFor === word) hide();
    unreachable();
    return;
  }
  if (shownFor !== word) return; // the pointer has moved on
  popup.innerHTML = html;
  popup.setAttribute('aria-label', plain(popup) || t('Dictionary entry'));
  popup.hidden = false;
  word.setAttribute('aria-haspopup', 'dialog');
  word.setAttribute('aria-expanded', 'true');
  place(word);
}

/** @param {HTMLElement} entry */
function plain(entry) {
  const head = entry.querySelector('h2')?.cloneNode(true);
  if (!(head instanceof HTMLElement)) return '';
  for (const reading of all('rt', head)) reading.remove();
  return head.textContent ?? '';
}

export function hide() {
  clearTimeout(timer);
  clearTimeout(asking);
  coming = null;
  shownFor?.setAttribute('aria-expanded', 'false');
  shownFor = null;
  popup.hidden = true;
  unhit();
}

/**
 * Above the word first (that covers what was read), inside the Japanese column, under the bar.
 * @param {HTMLElement} word
 */
function place(word) {
  const frame = main.getBoundingClientRect();
  const lines = [...word.getClientRects()];
  const first = lines[0] ?? frame;
  const last = lines.at(-1) ?? frame;
  const ruby = isVertical() ? 0 : parseFloat(getComputedStyle(word).fontSize) * 0.6;
  const above = first.top - ruby - need('.bar').offsetHeight - 18;
  const below = innerHeight - last.bottom - 24;
  popup.style.setProperty('--room', 'none');
  popup.classList.remove('short');
  const wanted = popup.offsetHeight;
  const isAbove = wanted <= above || (wanted > below && above > below);
  const room = isAbove ? above : below;
  popup.classList.toggle('short', wanted > room); // drop the key hints before scrolling
  popup.style.setProperty('--room', `${Math.max(160, room)}px`);
  popup.classList.toggle('above', isAbove);
  const right = englishEdge(word.closest('.cols') ?? main);
  const left = Math.max(8, Math.min(first.left - 16, right - popup.offsetWidth, innerWidth - popup.offsetWidth - 12));
  popup.style.left = `${left - frame.left}px`;
  popup.style.top = `${(isAbove ? first.top - ruby - popup.offsetHeight - 6 : last.bottom + 10) - frame.top}px`;
}

/**
 * Where the English begins, or the page ends: the rendering stays in view.
 * @param {Element} columns
 */
export function englishEdge(columns) {
  const { left, right } = columns.getBoundingClientRect();
  if (!main.matches('.facing') || screenIs('(max-width: 52rem)')) return right;
  const { paddingLeft, gridTemplateColumns } = getComputedStyle(columns);
  const [japanese, gutter] = gridTemplateColumns.split(' ').map(parseFloat);
  return left + parseFloat(paddingLeft) + (japanese ?? 0) + (gutter ?? 0) - 8;
}

/** Closes in place; the focus returns to the word if it was inside. */
export function dismiss() {
  const word = coming ?? shownFor;
  const inside = popup.contains(document.activeElement);
  hide();
  muted = word;
  if (inside && word) {
    word.focus({ preventScroll: true });
    hide();
  }
}

/** Pins the entry that is open. */
export function pinShown() {
  const word = shownFor;
  if (!word) return;
  hide();
  pin(word);
}

/**
 * Tab goes from the word into the popup, past its end back to the text.
 * @param {KeyboardEvent} event
 */
export function tab(event) {
  const word = shownFor;
  const items = all('button, a[href], summary, input:checked', popup).filter((item) => item.offsetParent !== null);
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (!word || !items.length) return;
  if (document.activeElement === word && !event.shiftKey) {
    event.preventDefault();
    items[0]?.focus();
  } else if (at === 0 && event.shiftKey) {
    event.preventDefault();
    word.focus({ preventScroll: true });
  } else if (at === items.length - 1 && !event.shiftKey) {
    hide();
    word.focus({ preventScroll: true }); // from here the browser's own Tab goes on
    hide();
  }
}

export function watch() {
  main.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.buttons || sheetOpen()) return; // or text is being selected
    if (near(event, '.popup')) return clearTimeout(timer);
    const sentence = near(event, '.s');
    coming = null;
    if (sentence) light(sentence);
    const pointed = near(event, '.w, .r');
    if (pointed !== muted) muted = null;
    if (pointed && pointed === muted) return undefined;
    if (pointed instanceof HTMLAnchorElement) {
      clearTimeout(timer);
      askFor(pointed);
      if (pointed === shownFor) return undefined;
      coming = pointed;
      timer = setTimeout(() => show(pointed), isOpen() ? NEXT_AFTER : OPEN_AFTER);
    } else if (shownFor) { // open, or on its way: it must not open over what is no longer pointed at
      askFor(undefined);
      closeSoon();
    } else {
      clearTimeout(timer);
      if (pointed) hit(pointed); else unhit();
    }
    return undefined;
  });
  main.addEventListener('pointerleave', () => closeSoon(() => light(null)));
  main.addEventListener('click', (event) => {
    if (near(event, '.popup [data-act="pin"]')) return pinShown();
    const word = near(event, 'a.w');
    if (!(word instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    event.preventDefault();
    hide();
    if (!event.detail || getSelection()?.isCollapsed) pin(word); // else the mouse selected some of it
    return undefined;
  });
  addEventListener('resize', hide);
}

/** @param {() => void} [then] */
function closeSoon(then) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    hide();
    then?.();
  }, CLOSE_AFTER);
}
