// The texts that scripts show, in the reader's language: the page carries what is not English.
import { find } from './dom.js';

/** @type {Record<string, string>} */
const texts = JSON.parse(find('#messages')?.textContent || '{}');

/**
 * A text in the reader's language, with its `%(name)s` filled in.
 * @param {string} english
 * @param {Record<string, string | number>} [values]
 */
export function t(english, values = {}) {
  return (texts[english] ?? english).replace(/%\((\w+)\)s/g, (_, name) => String(values[name] ?? ''));
}
