// Keys. The text is one Tab stop; arrows and letters move inside it.
import { all, find, near, need } from './dom.js';
import { toggle } from './english.js';
import { light } from './highlight.js';
import * as panel from './panel.js';
import * as popup from './popup.js';
import { change, cycle, open, setting } from './settings.js';
import { sayCurrent } from './status.js';

const main = need('main');
const sentences = all('.ja .s', main);
const words = /** @type {HTMLAnchorElement[]} */ (all('a.w', main));

let here = 0; // the current sentence
let begun = false;

/** @param {HTMLElement} word */
function rove(word) {
  find('.w[tabindex="0"]', main)?.setAttribute('tabindex', '-1');
  word.tabIndex = 0;
}

/** @param {number} place */
function toSentence(place) {
  const sentence = sentences[Math.max(0, Math.min(sentences.length - 1, place))];
  if (!sentence) return;
  here = sentences.indexOf(sentence);
  begun = true;
  popup.hide();
  light(sentence);
  find('.here', main)?.classList.remove('here');
  sentence.classList.add('here');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  sentence.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  find('.n', sentence)?.focus({ preventScroll: true });
}

/** @param {number} by */
function toWord(by) {
  const focused = words.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  const current = sentences[here];
  const first = words.findIndex((word) => current?.contains(word));
  const word = words[Math.max(0, Math.min(words.length - 1, focused < 0 ? first : focused + by))];
  word?.focus();
}

/** @param {number} by */
function resize(by) {
  const size = Math.max(16, Math.min(32, Number(setting('ja_size')) + by));
  change('ja_size', String(size));
}

/** @type {Record<string, () => unknown>} */
const LETTERS = {
  j: () => toSentence(begun ? here + 1 : here),
  k: () => toSentence(here - 1),
  e: () => toggle(sentences[here]?.dataset.s ?? ''),
  t: () => cycle('english'),
  f: () => cycle('furigana'),
  v: () => cycle('writing'),
  s: () => open('#settings'),
  c: () => panel.showContents(/** @type {HTMLElement} */ (document.activeElement)),
  '?': () => open('#help'),
  1: () => sayCurrent('new'),
  2: () => sayCurrent('learning'),
  3: () => sayCurrent('known'),
  4: () => sayCurrent('ignored'),
  '+': () => resize(1),
  '-': () => resize(-1),
};
/** Only while the focus is in the Japanese text; they go the way it is written. */
const ARROWS = {
  horizontal: { ArrowRight: () => toWord(1), ArrowLeft: () => toWord(-1), ArrowDown: () => toSentence(here + 1), ArrowUp: () => toSentence(here - 1) },
  vertical: { ArrowDown: () => toWord(1), ArrowUp: () => toWord(-1), ArrowLeft: () => toSentence(here + 1), ArrowRight: () => toSentence(here - 1) },
};

/** @param {KeyboardEvent} event */
function arrow(event) {
  const place = near(event, '.ja, .sec-head');
  if (!place) return undefined;
  const way = setting('writing') === 'vertical' && place.matches('.ja') ? 'vertical' : 'horizontal';
  return /** @type {Record<string, () => unknown>} */ (ARROWS[way])[event.key];
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (near(event, 'input:not([type="radio"]), select, textarea, dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    if (popup.isOpen()) popup.dismiss();
    else if (panel.sheetOpen()) panel.closeSheet();
  } else if (event.key === 'Tab') {
    if (popup.isOpen()) popup.tab(event);
  } else {
    const act = arrow(event) ?? (setting('keys') === 'on' ? LETTERS[event.key] : undefined);
    if (!act || (event.key === 't' && !main.matches('.facing'))) return;
    event.preventDefault();
    act();
  }
}

export function watch() {
  words.forEach((word, place) => { word.tabIndex = place ? -1 : 0; });
  for (const number of all('.n', main)) number.tabIndex = -1;
  main.addEventListener('focusin', (event) => {
    const word = near(event, 'a.w');
    if (!(word instanceof HTMLAnchorElement)) return;
    rove(word);
    const sentence = word.closest('.s');
    if (sentence instanceof HTMLElement) here = Math.max(0, sentences.indexOf(sentence));
    if (word.matches(':focus-visible') && !panel.sheetOpen()) popup.show(word);
  });
  document.addEventListener('keydown', pressed);
}
