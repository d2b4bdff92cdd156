// What is pointed at, on both sides: the sentence in blue, the term and its rendering in yellow.
import { all, find, isTap, near, need, screenIs } from './dom.js';
import { tie } from './ties.js';

const main = need('main');
const thread = need('.thread');

/**
 * Lights a sentence and its counterpart; null puts the light out.
 * @param {Element | null} sentence
 */
export function light(sentence) {
  for (const lit of all('.s.lit', main)) lit.classList.remove('lit');
  const bead = sentence instanceof HTMLElement ? sentence.dataset.s : undefined;
  if (bead) tie(bead);
  if (bead) for (const side of all(`.s[data-s="${bead}"]`, main)) side.classList.add('lit');
  if (sentence?.closest('.en') && isVertical()) bringIn(find(`.ja .s[data-s="${bead}"]`, main));
}

/**
 * Vertical Japanese that is wider than its column is moved until a sentence is seen.
 * @param {HTMLElement | null} sentence
 */
function bringIn(sentence) {
  const column = sentence?.closest('.ja');
  if (!sentence || !column) return;
  const [frame, place] = [column.getBoundingClientRect(), sentence.getBoundingClientRect()];
  if (place.left < frame.left || place.right > frame.right) column.scrollBy({ left: place.right - frame.right });
}

/** What was marked last, while it is. @type {HTMLElement | null} */
let marked = null;

export function unhit() {
  marked = null;
  for (const hit of all('.hit', main)) hit.classList.remove('hit');
  thread.replaceChildren();
}

/**
 * Marks a word, and what renders it (or what it renders), and sews a thread between them.
 * @param {HTMLElement} pointed
 */
export function hit(pointed) {
  unhit();
  const bead = pointed.closest('.s');
  if (bead instanceof HTMLElement && bead.dataset.s) tie(bead.dataset.s);
  const { term, tied } = pointed.dataset;
  // Terms are numbered in each bead; one may be rendered otherwise than its glossary says.
  const pair = tied ? `[data-tied="${tied}"]` : `[data-s="${bead instanceof HTMLElement ? bead.dataset.s : ''}"] [data-term="${term}"]`;
  const found = tied || term ? all(pair, main) : [pointed];
  const both = found.filter((each) => !each.matches('.r') || visible(each)); // English that is covered gives nothing away
  marked = pointed;
  for (const each of both) each.classList.add('hit');
  const word = both.find((each) => each.matches('.w'));
  const rendering = both.find((each) => each.matches('.r'));
  if (word && rendering) sew(word, rendering);
}

/**
 * The thread runs in the space between the lines, never across characters.
 * @param {HTMLElement} word
 * @param {HTMLElement} rendering
 */
function sew(word, rendering) {
  const columns = word.closest('.cols');
  const sentence = rendering.closest('.s');
  if (!columns || !sentence || screenIs('(max-width: 52rem)') || isVertical()) return;
  const frame = main.getBoundingClientRect();
  const from = [...word.getClientRects()].at(-1) ?? frame;
  const to = rendering.getClientRects()[0] ?? frame;
  const gutter = columns.getBoundingClientRect().left + parseFloat(getComputedStyle(columns).paddingLeft)
    + parseFloat(getComputedStyle(columns).gridTemplateColumns) - frame.left + 4;
  const edge = (sentence.getClientRects()[0] ?? frame).left - frame.left - 6;
  const [x1, y1] = [from.right - frame.left, from.bottom - frame.top + 3];
  const [x2, y2] = [to.left - frame.left, to.bottom - frame.top + 1];
  const bend = (edge - gutter) * 0.6;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', `M${x1} ${y1}H${gutter}C${gutter + bend} ${y1} ${edge - bend} ${y2} ${edge} ${y2}H${x2}`);
  thread.replaceChildren(path);
}

export const isVertical = () => document.documentElement.dataset.writing === 'vertical';

/** @param {HTMLElement} rendering */
const visible = (rendering) => rendering.checkVisibility({ visibilityProperty: true }) && !isBlurred(rendering);

/** @param {HTMLElement} rendering */
const isBlurred = (rendering) => document.documentElement.dataset.english === 'blurred' && !rendering.closest('.s.open, .s.partly, .sec-head');

/** English that is covered or shown takes its marks along; a rendering that is learnt late is marked too. */
export function watch() {
  main.addEventListener('click', tapped);
  for (const kind of ['setting', 'uncovered', 'tied']) document.addEventListener(kind, () => { if (marked) hit(marked); });
}

/** A finger does not hover: it lights what it taps. @param {Event} event */
function tapped(event) {
  if (!isTap(event) || near(event, '.popup, .beside, .tools, .n, .remarked, button')) return;
  light(near(event, '.s'));
  const rendering = near(event, '.r');
  if (rendering) hit(rendering);
  else if (!near(event, '.w')) unhit();
}
