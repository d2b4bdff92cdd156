// What the server says of a sentence: its hints, the text's notes on it, the owner's own. Fetched
// once, and put beside the sentence.
import { all, find, need, screenIs } from './dom.js';
import { unreachable } from './connection.js';
import { flows, setting } from './settings.js';

/** @type {Map<string, Promise<DocumentFragment>>} */
const kept = new Map();

/** @param {HTMLElement} sentence */
export const idOf = (sentence) => find('[id^="s-"]', sentence)?.id.slice(2) ?? '';

/**
 * A part of what is said of a sentence; null where nobody answers.
 * @param {HTMLElement} sentence
 * @param {'readings' | 'glosses' | 'remarks' | 'note'} name
 */
export async function part(sentence, name) {
  try {
    const found = (await partsOf(idOf(sentence))).querySelector(`[data-part="${name}"]`)?.cloneNode(true);
    return found instanceof HTMLElement ? found : null;
  } catch {
    unreachable();
    return null;
  }
}

/**
 * @param {string} id
 * @returns {Promise<DocumentFragment>}
 */
async function partsOf(id) {
  const asked = kept.get(id) ?? ask(id);
  const found = await asked;
  return kept.get(id) === asked ? found : partsOf(id); // else something was said or written meanwhile
}

/** @param {string} id */
function ask(id) {
  const asked = fetch(`sentences/${id}?fragment=1`).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text(); // made by the server, which escapes
    return holder.content;
  });
  kept.set(id, asked);
  asked.catch(() => { if (kept.get(id) === asked) kept.delete(id); });
  return asked;
}

/** Out of date: something was said of a word, or written. */
export const forget = () => kept.clear();

const isVertical = () => setting('writing') === 'vertical';

/**
 * In the margin, or under the sentence on narrow screens; where sentences flow, behind it, and
 * those after it go on below. Vertical lines are not broken: there it stands under the paragraph.
 * @param {HTMLElement} aside
 * @param {Element} sentence
 */
function place(aside, sentence) {
  if (flows() && !isVertical()) sentence.after(aside);
  else sentence.closest('.cols')?.append(aside);
}

export function watch() {
  document.addEventListener('setting', (event) => {
    if (!['rows', 'writing'].includes(/** @type {CustomEvent} */ (event).detail.name)) return;
    for (const aside of all('.beside[data-of]')) {
      const sentence = document.getElementById(`s-${aside.dataset.of}`)?.closest('.s');
      if (sentence && !aside.contains(document.activeElement)) place(aside, sentence);
    }
  });
}

/**
 * Puts something beside a sentence.
 * @param {HTMLElement} sentence
 * @param {string} kind
 * @param {Node[]} content
 * @param {string} label
 */
export function beside(sentence, kind, content, label) {
  const aside = document.createElement('aside');
  aside.className = `beside ${kind} ${[...sentence.classList].find((name) => /^r\d+$/.test(name)) ?? ''}`;
  aside.setAttribute('aria-label', label);
  aside.lang = document.documentElement.lang;
  aside.dataset.of = idOf(sentence);
  aside.append(...content);
  place(aside, sentence);
  return aside;
}

/**
 * Scrolls to what was put under a sentence, as far as the sentence itself stays in view; beside
 * vertical lines it is put under all of them, and gone to.
 * @param {HTMLElement} added
 * @param {Element} sentence
 */
export function bringUp(added, sentence) {
  const foot = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
  const below = added.getBoundingClientRect().bottom + 12 - (innerHeight - foot);
  const above = (isVertical() ? added : sentence).getBoundingClientRect().top - need('.bar').offsetHeight - 12;
  const by = Math.min(below, above);
  if (by > 0) scrollBy({ top: by, behavior: screenIs('(prefers-reduced-motion: reduce)') ? 'instant' : 'smooth' });
}

/**
 * @param {HTMLElement} sentence
 * @param {string} kind
 */
export const besideOf = (sentence, kind) => find(`.beside.${kind}[data-of="${idOf(sentence)}"]`);
