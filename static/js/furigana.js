// Another way of showing furigana, in the page as it is open: its words are fetched once more, and
// the sentence one reads stays where it is on the screen.
import { unreachable } from './connection.js';
import { current, sentences } from './current.js';
import { all } from './dom.js';
import { giveReadingsAgain } from './hints.js';
import { setting } from './settings.js';

/** What the server has a part in: the readings it sends, and which sentences are easy. */
const SENT = new Set(['furigana', 'level', 'hard']);

/** @type {AbortController | undefined} */
let asking;

async function fetchAgain() {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(location.href, { signal: asking.signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    await take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch (problem) {
    if (!(problem instanceof DOMException && problem.name === 'AbortError')) unreachable();
  }
}

/** @param {Document} page  the same, made anew */
async function take(page) {
  const [words, fresh] = [all('main a.w'), all('main a.w', page)];
  /** @param {HTMLElement | undefined} word  a word that the mouse is held down on has none */
  const address = (word) => word?.getAttribute('href');
  const same = words.length === fresh.length && words.every((word, place) => (address(word) ?? address(fresh[place])) === address(fresh[place]));
  if (!same) return location.reload(); // its text was changed meanwhile
  await inPlace(async () => {
    words.forEach((word, place) => {
      const as = fresh[place];
      if (as && (word.childElementCount || as.childElementCount)) word.replaceChildren(...as.childNodes);
    });
    await giveReadingsAgain();
  });
  document.dispatchEvent(new CustomEvent('easiness', { detail: easiness(page) }));
  document.dispatchEvent(new CustomEvent('uncovered')); // what is marked may stand elsewhere
  return undefined;
}

/**
 * Bead → whether its English is easy to do without, where that is no longer as it was.
 * @param {Document} page
 */
function easiness(page) {
  const [before, after] = [all('main .en .s'), all('main .en .s', page)];
  const changed = after.filter((sentence, place) => sentence.matches('.easy') !== before[place]?.matches('.easy'));
  return Object.fromEntries(changed.map((sentence) => [sentence.dataset.s, sentence.matches('.easy')]));
}

/**
 * Changes the page under the reader's eye: the current sentence, or the first in view, stays.
 * @param {() => Promise<void>} change
 */
async function inPlace(change) {
  const seen = (/** @type {HTMLElement | undefined} */ each) => {
    const { top, bottom } = each?.getBoundingClientRect() ?? new DOMRect();
    return bottom > 0 && top < innerHeight;
  };
  const sentence = [current(), ...sentences].find(seen);
  const before = sentence?.getBoundingClientRect();
  await change();
  const after = sentence?.getBoundingClientRect();
  if (!sentence || !before || !after) return;
  scrollBy({ top: after.top - before.top, behavior: 'instant' });
  sentence.closest('.ja')?.scrollBy({ left: after.right - before.right, behavior: 'instant' }); // vertical writing
}

export function watch() {
  document.addEventListener('kept', (event) => {
    const { detail } = /** @type {CustomEvent} */ (event);
    const byStatus = detail === 'status' && setting('furigana') === 'level'; // new words always have them
    if (SENT.has(detail) || byStatus) fetchAgain();
  });
}
