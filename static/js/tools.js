// What can be done with a sentence, under its number: hints, listening, a note of one's own.
// Also the notes beside it, the text's and the owner's.
import { setCurrent } from './current.js';
import { all, find, near, need, say } from './dom.js';
import { unreachable } from './connection.js';
import { hit, isVertical, unhit } from './highlight.js';
import { climb } from './hints.js';
import * as listen from './listen.js';
import { t } from './messages.js';
import { englishEdge } from './popup.js';
import { flows } from './settings.js';
import { beside, besideOf, bringUp, forget, idOf, part } from './parts.js';

const main = need('main');
const bar = need('.tools');

/** @type {HTMLElement | null} */
let opener = null;
/** Forms that were asked for and are not there yet. */
let coming = 0;

/** Whether letters are meant for a form that is on its way. */
export const isWriting = () => coming > 0;

/**
 * In a row of its own under the sentence, so that it covers none of the others; where sentences
 * flow, over the Japanese.
 * @param {HTMLElement} number
 */
function open(number) {
  opener = number;
  const columns = number.closest('.cols') ?? main;
  const row = [...(number.closest('.s')?.classList ?? [])].find((name) => /^r\d+$/.test(name));
  bar.classList.remove(...[...bar.classList].filter((name) => /^r\d+$/.test(name)));
  bar.classList.toggle('in-row', !flows());
  if (row && !flows()) bar.classList.add(row);
  (flows() ? main : columns).append(bar);
  bar.hidden = false;
  bar.setAttribute('aria-label', number.getAttribute('aria-label') ?? '');
  if (flows()) float(number, columns);
  else bar.removeAttribute('style');
  need('button', bar).focus({ preventScroll: true });
  bringUp(bar, number);
}

/**
 * @param {HTMLElement} number
 * @param {Element} columns
 */
function float(number, columns) {
  const frame = main.getBoundingClientRect();
  const at = number.getBoundingClientRect();
  const left = Math.min(at.left, englishEdge(columns) - bar.offsetWidth) - frame.left;
  bar.style.left = `${Math.max(8, left)}px`;
  const above = at.top - bar.offsetHeight - 8; // over what was read, where there is room
  const column = isVertical() ? number.closest('.ja') : null; // whose lines it would lie across
  const below = (column?.getBoundingClientRect().bottom ?? at.bottom) + 4;
  bar.style.top = `${(!column && above > need('.bar').offsetHeight ? above : below) - frame.top}px`;
}

/** Closes what is open; the focus returns to where it came from. Whether something was. */
export function close() {
  const form = document.activeElement?.closest('.beside.write') ?? (bar.hidden ? find('.beside.write', main) : null);
  if (bar.hidden && !form) return false;
  const inside = bar.contains(document.activeElement) || form?.contains(document.activeElement);
  bar.hidden = true;
  form?.remove();
  if (inside) opener?.focus({ preventScroll: true });
  return true;
}

/** @param {HTMLElement} from  anything that belongs to a sentence */
function sentenceOf(from) {
  const id = from.closest('.beside')?.getAttribute('data-of') ?? from.closest('.beside')?.getAttribute('data-own');
  const sentence = id ? document.getElementById(`s-${id}`)?.closest('.s') : from.closest('.s');
  return sentence instanceof HTMLElement ? sentence : undefined;
}

/**
 * The text's notes, or away with them.
 * @param {HTMLElement} sentence
 */
async function remark(sentence) {
  const shown = besideOf(sentence, 'remarks');
  if (shown) return shown.remove();
  const found = await part(sentence, 'remarks');
  if (found && !besideOf(sentence, 'remarks')) bringUp(beside(sentence, 'remarks', [...found.childNodes], t('Notes of this text')), sentence);
  return undefined;
}

/**
 * A form for the owner's note.
 * @param {HTMLElement | undefined} sentence
 */
export async function write(sentence) {
  if (!sentence) return;
  opener ??= find('.n', sentence);
  coming += 1;
  const found = besideOf(sentence, 'write') ?? (await part(sentence, 'note'));
  coming -= 1;
  if (!found) return;
  const aside = besideOf(sentence, 'write') ?? beside(sentence, 'write', [...found.childNodes], t('Your note'));
  const area = need('textarea', aside);
  area.focus();
  if (area instanceof HTMLTextAreaElement) area.setSelectionRange(area.value.length, area.value.length);
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
async function keep(form, submitter) {
  const sentence = sentenceOf(form);
  const said = new URLSearchParams({ fragment: '1' });
  const area = /** @type {HTMLTextAreaElement} */ (need('textarea', form));
  if (submitter instanceof HTMLButtonElement && submitter.name === 'delete') said.set('delete', '1');
  else said.set('note', area.value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body: said });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const html = await answer.text();
    if (!sentence) return;
    find(`[data-own="${idOf(sentence)}"]`, main)?.remove();
    sentence.closest('.cols')?.insertAdjacentHTML('beforeend', html);
    forget();
    form.closest('.beside')?.remove();
    find('.n', sentence)?.focus({ preventScroll: true });
    say(html ? t('Note kept') : t('Note deleted'));
  } catch {
    unreachable();
  }
}

/** @type {Record<string, (sentence: HTMLElement) => unknown>} */
const TOOLS = {
  hint: (sentence) => climb(sentence, 1),
  back: (sentence) => climb(sentence, -1),
  listen: (sentence) => listen.sentence(sentence),
  on: (sentence) => listen.playOn(sentence),
  note: (sentence) => {
    bar.hidden = true;
    return write(sentence);
  },
};

/** @param {MouseEvent} event */
function clicked(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const [number, mark, act] = [near(event, '.n'), near(event, '.remarked'), near(event, '.tools [data-tool], [data-act="write"], [data-act="cancel"]')];
  const sentence = sentenceOf(act && bar.contains(act) && opener ? opener : act ?? mark ?? number ?? main);
  if (number && sentence) {
    event.preventDefault();
    if (!bar.hidden && opener === number) return void close();
    setCurrent(sentence);
    history.replaceState(null, '', `#s-${idOf(sentence)}`);
    open(number);
  } else if (mark && sentence) {
    event.preventDefault();
    remark(sentence);
  } else if (act && sentence) {
    event.preventDefault();
    if (act.dataset.act === 'write') write(sentence);
    else if (act.dataset.act === 'cancel') close();
    else TOOLS[act.dataset.tool ?? '']?.(sentence);
  } else if (!bar.hidden && !near(event, '.tools')) {
    bar.hidden = true;
  }
}

export function watch() {
  main.addEventListener('click', clicked);
  main.addEventListener('submit', (event) => {
    const form = near(event, '.note-form');
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    keep(form, /** @type {HTMLElement | null} */ (/** @type {SubmitEvent} */ (event).submitter));
  });
  for (const kind of ['pointerover', 'focusin']) { // the words that a note speaks of
    main.addEventListener(kind, (event) => {
      const anchor = near(event, '.remark')?.querySelector('[data-at]')?.getAttribute('data-at');
      const word = anchor && find(`a.w[href="words/${anchor}"]`, main);
      if (word) hit(word);
    });
  }
  main.addEventListener('pointerout', (event) => { if (near(event, '.remark')) unhit(); });
  addEventListener('scroll', () => { // vertical writing stays while its English goes by
    if (!bar.hidden && opener && isVertical()) float(opener, opener.closest('.cols') ?? main);
  }, { passive: true });
  addEventListener('resize', () => { bar.hidden = true; });
  document.addEventListener('setting', () => { bar.hidden = true; });
  if (all('.n', main).length === 0) bar.remove();
}
