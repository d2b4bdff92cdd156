// English that is blurred or hidden until it is asked for, everywhere or where the Japanese is
// easy: each sentence gets a real button.
import { all, find, need, near } from './dom.js';
import { t } from './messages.js';
import { flows, setting } from './settings.js';

const main = need('main');

/**
 * Whether the settings cover the English of a sentence.
 * @param {Element} sentence
 */
export function isCovered(sentence) {
  const mode = setting('english');
  return sentence.closest('.en') !== null && mode !== 'shown' && (mode !== 'hard' || sentence.classList.contains('easy'));
}

/** Gives every sentence its button, once it is needed. */
function prepare() {
  for (const sentence of all('.en .s[data-s]:not(.none)', main)) {
    const reveal = find('.reveal', sentence);
    const covered = isCovered(sentence) && !sentence.classList.contains('open');
    if (reveal && (!covered || reveal.matches('a'))) reveal.remove(); // links are for pages without scripts
    if (covered && !find('.reveal', sentence)) sentence.append(button(sentence));
  }
}

/** The number of a sentence, as its Japanese has it. @param {HTMLElement} sentence */
const label = (sentence) => find(`.ja .s[data-s="${sentence.dataset.s}"] .n`, main)?.textContent ?? '';

/** Where the sentences flow, the English is numbered too. */
function number() {
  if (!flows()) return;
  for (const sentence of all('.en .s:not([data-n])', main)) sentence.dataset.n = label(sentence);
}

/** @param {HTMLElement} sentence */
function button(sentence) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'reveal';
  made.dataset.label = t('Show English');
  made.setAttribute('aria-label', t('Show the English of sentence %(label)s', { label: label(sentence) }));
  return made;
}

/** @param {string} bead */
export const sidesOf = (bead) => all(`.en .s[data-s="${bead}"]`, main);

/**
 * Shows or covers the English of one bead.
 * @param {string} bead
 * @param {boolean} [open]
 */
export function toggle(bead, open) {
  for (const sentence of sidesOf(bead)) {
    sentence.classList.remove('partly');
    sentence.classList.toggle('open', open);
  }
  prepare();
  document.dispatchEvent(new CustomEvent('uncovered'));
}

export function watch() {
  prepare();
  document.addEventListener('setting', (event) => {
    number();
    if (/** @type {CustomEvent} */ (event).detail.name !== 'english') return;
    for (const sentence of all('.en .s.open, .en .s.partly', main)) sentence.classList.remove('open', 'partly');
    prepare();
  });
  document.addEventListener('easiness', (event) => {
    for (const [bead, easy] of Object.entries(/** @type {CustomEvent} */ (event).detail)) {
      for (const sentence of sidesOf(bead)) sentence.classList.toggle('easy', Boolean(easy));
    }
    if (setting('english') === 'hard') prepare();
  });
  main.addEventListener('click', (event) => {
    const sentence = near(event, '.reveal')?.closest('.s');
    if (!(sentence instanceof HTMLElement)) return;
    event.preventDefault();
    toggle(sentence.dataset.s ?? '', true);
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
  });
}
