// Keys. The text is one Tab stop; arrows and letters move inside it.
import { current, toSentence, toWord } from './current.js';
import { near, need } from './dom.js';
import { toggle } from './english.js';
import { climb } from './hints.js';
import * as listen from './listen.js';
import * as panel from './panel.js';
import * as popup from './popup.js';
import { change, cycle, open, setting } from './settings.js';
import { sayCurrent } from './status.js';
import * as tools from './tools.js';

const main = need('main');

/** @param {number} by */
function resize(by) {
  const size = Math.max(16, Math.min(32, Number(setting('ja_size')) + by));
  change('ja_size', String(size));
}

/** @type {Record<string, () => unknown>} */
const LETTERS = {
  j: () => toSentence(1),
  k: () => toSentence(-1),
  h: () => climb(current(), 1),
  H: () => climb(current(), -1),
  e: () => toggle(current()?.dataset.s ?? ''),
  l: () => listen.sentence(current()),
  L: () => listen.playOn(current()),
  n: () => tools.write(current()),
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
/** Of these there is nothing in a text without English. */
const ENGLISH = new Set(['e', 't']);
/** Only while the focus is in the Japanese text; they go the way it is written. */
const ARROWS = {
  horizontal: { ArrowRight: () => toWord(1), ArrowLeft: () => toWord(-1), ArrowDown: () => toSentence(1), ArrowUp: () => toSentence(-1) },
  vertical: { ArrowDown: () => toWord(1), ArrowUp: () => toWord(-1), ArrowLeft: () => toSentence(1), ArrowRight: () => toSentence(-1) },
};

/** @param {KeyboardEvent} event */
function arrow(event) {
  const place = near(event, '.ja, .sec-head');
  if (!place) return undefined;
  const way = setting('writing') === 'vertical' && place.matches('.ja') ? 'vertical' : 'horizontal';
  return /** @type {Record<string, () => unknown>} */ (ARROWS[way])[event.key];
}

/** Esc closes what was opened last. */
function escape() {
  if (popup.isAsked()) popup.dismiss();
  else if (tools.close()) return;
  else if (listen.isOn()) listen.stop();
  else if (panel.sheetOpen()) panel.closeSheet();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.key === 'Escape' && near(event, 'textarea')) tools.close();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    const form = near(event, '.note-form textarea, [data-note] textarea')?.closest('form');
    if (form) event.preventDefault();
    form?.requestSubmit();
  }
  if (near(event, 'input:not([type="radio"]), select, textarea, dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    escape();
  } else if (event.key === 'Tab') {
    if (popup.isOpen()) popup.tab(event);
  } else {
    if (tools.isWriting()) return;
    const act = arrow(event) ?? (setting('keys') === 'on' ? LETTERS[event.key] : undefined);
    if (!act || (ENGLISH.has(event.key) && !main.matches('.facing'))) return;
    event.preventDefault();
    act();
  }
}

export function watch() {
  main.addEventListener('focusin', (event) => {
    const word = near(event, 'a.w');
    if (!(word instanceof HTMLAnchorElement) || panel.sheetOpen() || panel.isReturning()) return;
    if (word === panel.pinnedWord() && !panel.isSheet()) return; // its entry stands beside the text
    if (word.matches(':focus-visible')) popup.show(word);
  });
  document.addEventListener('keydown', pressed);
}
