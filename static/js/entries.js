// A word's entry, fetched once and kept while the page is open.

/** @type {Map<string, Promise<string>>} */
const kept = new Map();

/**
 * The entry's HTML, made by the server (which escapes what dictionaries and people wrote).
 * @param {HTMLAnchorElement} word
 * @returns {Promise<string>}
 */
export async function entryOf(word) {
  const { href } = word;
  const asked = kept.get(href) ?? ask(href);
  const html = await asked;
  return kept.get(href) === asked ? html : entryOf(word); // else something was said of a word meanwhile
}

/** @param {string} href */
function ask(href) {
  const asked = fetch(`${href}?fragment=1`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.text();
  });
  kept.set(href, asked);
  asked.catch(() => { if (kept.get(href) === asked) kept.delete(href); });
  return asked;
}

/** What was fetched is out of date: something was said of a word. */
export const forget = () => kept.clear();
