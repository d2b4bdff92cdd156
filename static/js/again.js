// A page that is made anew (furigana, level): everything is where it was, at the same height.
import { current, setCurrent } from './current.js';
import { all, find } from './dom.js';
import { giveAgain, givenOn } from './hints.js';
import { pin, pinnedWord } from './panel.js';
import { idOf } from './parts.js';

const KEPT = 'again';

/**
 * @typedef {object} Kept
 * @property {string} path
 * @property {string} sentence  the current one, or the first in view
 * @property {number} top  where it was on the screen
 * @property {boolean} here  it was gone to by key
 * @property {string} pinned  addresses of words, "" for none
 * @property {string} focused
 * @property {Record<string, import('./hints.js').Rung[]>} hints  by sentence
 */

/** @param {Element | null} word */
const addressOf = (word) => (word?.matches('a.w, .n') ? word.getAttribute('href') ?? '' : '');

function leave() {
  const seen = (/** @type {HTMLElement} */ each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const here = current();
  const sentence = here && seen(here) ? here : all('.ja .s').find(seen);
  if (!sentence) return;
  /** @type {Kept} */
  const kept = {
    path: location.pathname,
    sentence: idOf(sentence),
    top: sentence.getBoundingClientRect().top,
    here: sentence.matches('.here'),
    pinned: addressOf(pinnedWord()),
    focused: addressOf(document.activeElement),
    hints: givenOn(),
  };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
  history.scrollRestoration = 'manual';
}

async function comeBack() {
  const said = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  history.scrollRestoration = 'auto';
  if (!said) return;
  /** @type {Kept} */
  const kept = JSON.parse(said);
  const sentence = document.getElementById(`s-${kept.sentence}`)?.closest('.s');
  if (kept.path !== location.pathname || !(sentence instanceof HTMLElement)) return;
  const level = () => scrollBy({ top: sentence.getBoundingClientRect().top - kept.top, behavior: 'instant' });
  setCurrent(sentence);
  sentence.classList.toggle('here', kept.here);
  level();
  requestAnimationFrame(level); // paragraphs have their height once they were in view
  const pinned = kept.pinned && find(`a.w[href="${kept.pinned}"]`);
  if (pinned instanceof HTMLAnchorElement) await pin(pinned, true);
  if (kept.focused) find(`main [href="${kept.focused}"]`)?.focus({ preventScroll: true });
  await giveAgain(kept.hints);
  level();
}

export function watch() {
  document.addEventListener('leaving', leave);
  comeBack();
}
