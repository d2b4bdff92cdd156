// English that is blurred or hidden until it is asked for: each sentence gets a real button.
import { all, need, near } from './dom.js';
import { setting } from './settings.js';

const main = need('main');

/** Gives every sentence its button, once it is needed. */
function prepare() {
  const shown = setting('english') === 'shown';
  for (const sentence of all('.en .s[data-s]:not(.none)', main)) {
    const button = sentence.querySelector('.reveal');
    if (shown) button?.remove();
    else if (!button && !sentence.classList.contains('open')) sentence.append(reveal(sentence));
  }
}

/** @param {HTMLElement} sentence */
function reveal(sentence) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reveal';
  button.dataset.label = 'Show English';
  button.setAttribute('aria-label', `Show the English of sentence ${sentence.dataset.n || sentence.dataset.s}`);
  return button;
}

/**
 * Shows or covers the English of one bead.
 * @param {string} bead
 */
export function toggle(bead) {
  for (const sentence of all(`.en .s[data-s="${bead}"]`, main)) sentence.classList.toggle('open');
  prepare();
}

export function watch() {
  prepare();
  document.addEventListener('setting', prepare);
  main.addEventListener('click', (event) => {
    const sentence = near(event, '.reveal')?.closest('.s');
    if (!(sentence instanceof HTMLElement)) return;
    sentence.classList.add('open');
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
  });
}
