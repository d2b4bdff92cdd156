// Words that no glossary has, and the English that renders them: asked for once the page is there.
import { all, find, need } from './dom.js';

const main = need('main');

const LATER = 3000; // ms: what the library teaches takes the server a while to learn

/** Bead → the word's address, where its rendering starts and ends. @typedef {Record<string, [string, number, number][]>} Ties */
/** @type {Ties} */
let ties = {};
/** @type {Set<string>} */
const tied = new Set();

export async function watch() {
  if (!main.matches('.facing')) return;
  const address = `links/${location.pathname.split('/').at(-1)}`;
  await ask(address);
  setTimeout(() => ask(`${address}?learned`), LATER);
}

/** @param {string} address */
async function ask(address) {
  try {
    const answer = await fetch(address, { priority: 'low' });
    if (!answer.ok) return;
    ties = await answer.json();
    document.dispatchEvent(new CustomEvent('tied'));
  } catch {
    // Without the server, words light up alone.
  }
}

/**
 * Marks the renderings of a bead, when it is first pointed at.
 * @param {string} bead
 */
export function tie(bead) {
  const found = ties[bead];
  if (!found || tied.has(bead)) return;
  tied.add(bead);
  const english = all(`.s[data-s="${bead}"]`, main).find((side) => !side.closest('[lang="ja"]') && !side.matches('.none'));
  const text = english && (find('.t', english) ?? english);
  if (!text) return;
  for (const [address, start, end] of found) {
    const word = find(`a.w[href="words/${address}"]`, main);
    const rendering = word && !word.dataset.tied && mark(text, start, end);
    if (!word || !rendering) continue;
    word.dataset.tied = rendering.dataset.tied = address;
  }
}

/**
 * Puts a stretch of the text into an element of its own; null where it is not plain text.
 * @param {HTMLElement} text
 * @param {number} start
 * @param {number} end
 */
function mark(text, start, end) {
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= before && end <= before + length) {
      const range = document.createRange();
      range.setStart(node, start - before);
      range.setEnd(node, end - before);
      const rendering = document.createElement('span');
      rendering.className = 'r';
      range.surroundContents(rendering);
      return rendering;
    }
    before += length;
  }
  return null;
}
