// The borders between pairs, dragged: what a side's border passes over goes to the other pair.
// Keys and buttons do the same, a sentence at a time.
import { all } from './dom.js';
import { t } from './messages.js';

const EDGE = 70; // pixels from the window's edge where dragging scrolls
const SIDES = ['ja', 'en'];

/**
 * @typedef {object} Drag
 * @property {HTMLElement} list the pairs that stand together
 * @property {HTMLElement} bead the one below the border
 * @property {string} side
 * @property {HTMLElement[]} sentences of this side, in all of them
 * @property {number} from how many of them are above the border
 * @property {number} to how many would be
 * @property {HTMLElement} line where it would be
 * @property {number} start where the pointer took it
 */

/** @type {Drag | null} */
let drag = null;
let pointer = 0; // where it is in the window, in pixels from the top

/** A grip on the border above each pair that has another above it, for both sides. */
export function grips() {
  for (const bead of all('#beads .bead + .bead')) {
    for (const side of SIDES) {
      const grip = Object.assign(document.createElement('span'), { className: 'grip', title: t('Drag the border of this side') });
      grip.dataset.side = side;
      grip.ariaHidden = 'true';
      bead.append(grip);
    }
  }
}

/** @param {HTMLElement} root @param {string} side */
const sentencesOf = (root, side) => all(`.half:not(.missing):lang(${side}) > p`, root);

/** @param {PointerEvent} event */
function take(event) {
  const grip = event.target;
  if (!(grip instanceof HTMLElement) || !grip.matches('.grip') || event.button) return;
  const bead = grip.closest('.bead');
  const list = bead?.closest('.beads');
  if (!(bead instanceof HTMLElement) || !(list instanceof HTMLElement)) return;
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  const side = grip.dataset.side ?? '';
  const sentences = sentencesOf(list, side);
  const above = sentences.filter((each) => bead.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING);
  const line = document.createElement('div');
  line.className = `drop-line ${side}`;
  list.append(line);
  drag = { list, bead, side, sentences, from: above.length, to: above.length, line, start: event.clientY };
  pointer = event.clientY;
  document.documentElement.classList.add('dragging');
  show(drag);
  requestAnimationFrame(scroll);
}

/** @param {HTMLElement} sentence */
const rowOf = (sentence) => /** @type {HTMLElement} */ (sentence.closest('.bead'));

/** Where the border is drawn, in the window: between two pairs on their border, else between the
 * sentences.
 * @param {Drag} now */
function height({ sentences, bead, from, to }) {
  const above = sentences[to - 1];
  const below = sentences[to];
  if (to === from) return bead.getBoundingClientRect().top;
  if (!below) return rowOf(above).getBoundingClientRect().bottom;
  if (!above || rowOf(above) !== rowOf(below)) return rowOf(below).getBoundingClientRect().top;
  return (above.getBoundingClientRect().bottom + below.getBoundingClientRect().top) / 2;
}

/** @param {Drag} now */
function show(now) {
  now.to = now.sentences.filter((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return (top + bottom) / 2 < pointer;
  }).length;
  const [first, last] = [Math.min(now.from, now.to), Math.max(now.from, now.to)];
  now.sentences.forEach((each, n) => each.classList.toggle('moves', n >= first && n < last));
  now.line.style.top = `${height(now) - now.list.getBoundingClientRect().top}px`;
}

function scroll() {
  if (!drag) return;
  const by = pointer < drag.start ? Math.min(pointer - 2 * EDGE, 0) : pointer > drag.start ? Math.max(pointer - innerHeight + EDGE, 0) : 0;
  if (by) {
    scrollBy(0, by / 6);
    show(drag);
  }
  requestAnimationFrame(scroll);
}

/** Lets the border go; what it passed over is moved where ``kept``.
 * @param {boolean} kept */
function drop(kept) {
  if (!drag) return;
  const { bead, side, sentences, from, to, line } = drag;
  drag = null;
  line.remove();
  document.documentElement.classList.remove('dragging');
  for (const each of sentences) each.classList.remove('moves');
  const form = bead.closest('form');
  if (!kept || from === to || !form) return;
  const button = Object.assign(document.createElement('button'), { name: 'do', value: `${side}-border:${bead.id.slice(2)}:${to - from}`, hidden: true });
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

document.addEventListener('pointerdown', take);
document.addEventListener('pointermove', (event) => {
  if (!drag) return;
  pointer = event.clientY;
  show(drag);
});
document.addEventListener('pointerup', () => drop(true));
document.addEventListener('pointercancel', () => drop(false));
document.addEventListener('keydown', (event) => {
  if (!drag) return;
  event.stopImmediatePropagation();
  if (event.key === 'Escape') drop(false);
}, true);
