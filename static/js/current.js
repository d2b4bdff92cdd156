// Where the reader is: the current sentence, and the word that the Tab key comes back to.
import { all, find, isTap, near, need, screenIs } from './dom.js';
import { light } from './highlight.js';
import * as popup from './popup.js';

const main = need('main');
export const sentences = all('.ja .s', main);
const words = /** @type {HTMLAnchorElement[]} */ (all('a.w', main));

let here = 0;
let begun = false;

/** The current sentence: gone to by key, or pointed at last. */
export const current = () => sentences[here];

/** @param {Element | null} sentence  in either language */
export function setCurrent(sentence) {
  if (!(sentence instanceof HTMLElement)) return;
  const ja = sentence.closest('.ja') ? sentence : find(`.ja .s[data-s="${sentence.dataset.s}"]`, main);
  const place = ja ? sentences.indexOf(ja) : -1;
  if (place < 0) return;
  here = place;
  begun = true;
}

/** @param {HTMLElement} word */
function rove(word) {
  find('.w[tabindex="0"]', main)?.setAttribute('tabindex', '-1');
  word.tabIndex = 0;
}

/**
 * The sentence in the middle of the screen, the bar at its side.
 * @param {HTMLElement} sentence
 */
export function show(sentence) {
  setCurrent(sentence);
  find('.here', main)?.classList.remove('here');
  sentence.classList.add('here');
  const still = screenIs('(prefers-reduced-motion: reduce)');
  sentence.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

/** @param {number} by */
export function toSentence(by) {
  const from = begun || by < 0 ? here + by : here; // the first step goes to where one is
  if (from === sentences.length) return find('.pager [rel="next"]')?.focus();
  const sentence = sentences[Math.max(0, Math.min(sentences.length - 1, from))];
  if (!sentence) return;
  popup.hide();
  light(sentence);
  show(sentence);
  find('.n', sentence)?.focus({ preventScroll: true });
  return undefined;
}

/** @param {number} by */
export function toWord(by) {
  const focused = words.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  const first = words.findIndex((word) => current()?.contains(word));
  const word = words[Math.max(0, Math.min(words.length - 1, focused < 0 ? first : focused + by))];
  word?.focus();
}

export function watch() {
  words.forEach((word, place) => { word.tabIndex = place ? -1 : 0; });
  for (const link of all('.n, .remarked', main)) link.tabIndex = -1;
  main.addEventListener('focusin', (event) => {
    const target = event.target instanceof Element ? event.target : main;
    setCurrent(target.closest('.s'));
    if (target instanceof HTMLAnchorElement && target.matches('a.w')) rove(target);
  });
  main.addEventListener('click', (event) => { if (isTap(event)) setCurrent(near(event, '.s')); });
  main.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch' && event.target instanceof Element) setCurrent(event.target.closest('.s'));
  });
}
