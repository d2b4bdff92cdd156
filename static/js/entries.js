// A word's entry, fetched once and kept while the page is open.

/** @type {Map<string, Promise<string>>} */
const kept = new Map();

/**
 * The entry's HTML, made by the server (which escapes what dictionaries and people wrote).
 * @param {HTMLAnchorElement} word
 * @returns {Promise<string>}
 */
export function entryOf(word) {
  const known = kept.get(word.href);
  if (known) return known;
  const asked = fetch(`${word.href}?fragment=1`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.text();
  });
  kept.set(word.href, asked);
  asked.catch(() => kept.delete(word.href));
  return asked;
}

/** What was fetched is out of date: something was said of a word. */
export const forget = () => kept.clear();
