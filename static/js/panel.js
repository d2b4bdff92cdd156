// The rail beside the text (wide screens) or the sheet at the bottom (narrow ones):
// contents, or the pinned entry.
import { unreachable } from './connection.js';
import { all, find, near, need, screenIs } from './dom.js';
import { entryOf } from './entries.js';
import { hit, light, unhit } from './highlight.js';
import { t } from './messages.js';

const rail = need('.rail');
const panel = need('#panel-entry');
const nothing = panel.innerHTML;
const SWIPE = 48; // px down that the head of the sheet is drawn to shut it

/** @type {HTMLElement | null} */
let cameFrom = null;
/** @type {HTMLAnchorElement | null} */
let pinned = null;

/** While the focus goes back to where it came from, which asks for nothing. */
let returning = false;
export const isReturning = () => returning;

/** The word whose entry is kept in view. */
export const pinnedWord = () => pinned;

export const isSheet = () => screenIs('(width < 80rem)');
export const sheetOpen = () => rail.classList.contains('open');

/** @param {'contents' | 'entry'} name */
export function select(name) {
  for (const tab of all('[role="tab"]', rail)) {
    const chosen = tab.id === `tab-${name}`;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    need(`#${tab.getAttribute('aria-controls')}`).hidden = !chosen;
  }
}

/** Counts what was asked for; an answer that comes when something else was asked since is too late. */
let turn = 0;

/**
 * Puts what is asked for beside the text, and tells whether it came to stand there. Until then
 * nothing can be pressed in what stands there now.
 * @param {Promise<string>} asked  HTML, made by the server
 */
export async function fill(asked) {
  const mine = ++turn;
  panel.inert = true;
  try {
    const html = await asked;
    if (mine === turn) panel.innerHTML = html;
  } catch {
    if (mine === turn) unreachable();
    return false;
  } finally {
    if (mine === turn) panel.inert = false;
  }
  if (mine !== turn) return false;
  panel.scrollTop = 0;
  rail.scrollTop = 0;
  return true;
}

/**
 * Keeps the entry of a word in view.
 * @param {HTMLAnchorElement} word
 */
export async function pin(word) {
  if (!await fill(entryOf(word))) return;
  pinned = word;
  const button = find('[data-act="pin"]', panel);
  button?.setAttribute('aria-pressed', 'true');
  button?.setAttribute('title', t('Unpin'));
  select('entry');
  if (isSheet()) openSheet(word);
  hit(word);
}

export function unpin() {
  turn += 1;
  panel.inert = false;
  panel.innerHTML = nothing;
  pinned = null;
  select('contents');
  unhit();
  if (sheetOpen()) closeSheet();
}

/** @param {HTMLElement} from where focus returns to */
export function openSheet(from) {
  cameFrom = from;
  rail.classList.add('open');
  if (from.matches('.w')) { // keep the word in view above the sheet
    scrollBy({ top: from.getBoundingClientRect().top - need('.bar').offsetHeight - 48, behavior: 'instant' });
  }
  need('.tabs .close', rail).focus({ preventScroll: true });
}

export function closeSheet() {
  rail.classList.remove('open');
  unhit();
  returning = true;
  if (!need('main').contains(document.activeElement)) cameFrom?.focus({ preventScroll: true });
  returning = false;
  cameFrom = null;
}

/**
 * To another place of the word, if it is on this page: the entry stays.
 * @param {string} path
 */
function goTo(path) {
  const id = `s-${path.split('/').at(-1)}`;
  const sentence = document.getElementById(id)?.closest('.s');
  if (!sentence) return false;
  if (sheetOpen()) closeSheet();
  location.hash = id;
  light(sentence);
  return true;
}

/** @param {HTMLElement} from */
export function showContents(from) {
  select('contents');
  if (isSheet()) openSheet(from);
}

export function watch() {
  document.addEventListener('click', (event) => {
    const act = near(event, '[data-act]');
    const tab = near(event, '[role="tab"]');
    if (tab) select(tab.id === 'tab-entry' ? 'entry' : 'contents');
    if (act?.dataset.act === 'sheet') {
      event.preventDefault();
      showContents(act);
    }
    if (act?.dataset.act === 'close-sheet') closeSheet();
    if (act?.dataset.act === 'pin' && panel.contains(act)) unpin();
    const aside = near(event, '.toc a') ?? (near(event, 'main') && !near(event, '.w') ? rail : null);
    if (aside && sheetOpen()) closeSheet();
    const place = near(event, '.in-text a');
    if (place instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey && goTo(place.pathname)) event.preventDefault();
  });
  let down = 0;
  const head = need('.tabs', rail);
  head.addEventListener('touchstart', (event) => { down = event.touches[0]?.clientY ?? 0; }, { passive: true });
  head.addEventListener('touchend', (event) => {
    if (sheetOpen() && (event.changedTouches[0]?.clientY ?? 0) - down > SWIPE) closeSheet();
  });
  need('[role="tablist"]', rail).addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = need('[role="tab"][aria-selected="false"]', rail);
    select(other.id === 'tab-entry' ? 'entry' : 'contents');
    other.focus();
  });
}
