// Short names for what every module does with the page.

/**
 * The first match, or null.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement | null}
 */
export const find = (selector, root = document) => root.querySelector(selector);

/**
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement[]}
 */
export const all = (selector, root = document) => [...root.querySelectorAll(/** @type {keyof HTMLElementTagNameMap} */ (selector))];

/**
 * The first match; a page without it is a bug.
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement}
 */
export function need(selector, root = document) {
  const found = find(selector, root);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * The element an event came from, or the nearest around it that matches.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const near = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

const MOMENT = 2400; // ms that a confirmation stands
const LETTER = 60; // ms more for each of its letters: long ones take longer to read
const LINKED = 12_000; // ms that one with a link stands

/** @type {ReturnType<typeof setTimeout> | undefined} */
let fading;

/**
 * A short confirmation in the page's one status line; with a link it stays long enough to follow it.
 * @param {string} text
 * @param {{href: string, text: string}} [link]
 */
export function say(text, link) {
  const line = need('.toast');
  line.textContent = text;
  if (link) line.append(' ', Object.assign(document.createElement('a'), { href: link.href, textContent: link.text }));
  clearTimeout(fading);
  fading = setTimeout(() => { line.textContent = ''; }, link ? LINKED : MOMENT + LETTER * text.length);
}

/** Whether a click comes of a finger. @param {Event} event */
export const isTap = (event) => event instanceof PointerEvent && event.pointerType === 'touch';

/** @param {string} query */
export const screenIs = (query) => matchMedia(query).matches;
