// The hint ladder of a sentence: readings, glosses, the English of single words, the English.
import { all, find, say } from './dom.js';
import { isCovered, sidesOf, toggle } from './english.js';
import { t } from './messages.js';
import { beside, besideOf, bringUp, forget, idOf, part } from './parts.js';
import { setting } from './settings.js';
import { tie } from './ties.js';

/** @typedef {'readings' | 'glosses' | 'renderings' | 'english'} Rung */

/** What of each sentence was given away. @type {WeakMap<HTMLElement, Rung[]>} */
const given = new WeakMap();
/** Words without the readings that a hint gave. @type {WeakMap<Element, string>} */
const bare = new WeakMap();

const NAMES = { readings: t('Hint: readings'), glosses: t('Hint: words'), renderings: t('Hint: English of single words'), english: t('Hint: English') };

/**
 * The rungs there are: what is shown anyhow is none.
 * @param {HTMLElement} sentence
 * @param {Rung[]} so
 * @returns {Rung[]}
 */
function ladder(sentence, so) {
  const english = sidesOf(sentence.dataset.s ?? '').filter((side) => !side.matches('.none'));
  const covered = so.includes('english') || english.some((side) => isCovered(side) && !side.matches('.open'));
  return [
    ...(setting('furigana') === 'always' ? [] : [/** @type {Rung} */ ('readings')]),
    'glosses',
    ...(covered ? [/** @type {Rung} */ ('renderings'), /** @type {Rung} */ ('english')] : []),
  ];
}

/** The steps that were asked for, one after the other: what a step up brings may take a while. */
let climbing = Promise.resolve();

/**
 * One rung up (1) or down (-1).
 * @param {HTMLElement | undefined} sentence
 * @param {1 | -1} by
 */
export const climb = (sentence, by) => { if (sentence) climbing = climbing.catch(() => undefined).then(() => step(sentence, by)); };

/**
 * @param {HTMLElement} sentence
 * @param {1 | -1} by
 */
async function step(sentence, by) {
  const so = given.get(sentence) ?? [];
  if (by < 0) {
    const last = so.pop();
    if (!last) return;
    await GIVE[last](sentence, false);
    say(so.length ? NAMES[/** @type {Rung} */ (so.at(-1))] : t('No hints'));
    return;
  }
  const next = ladder(sentence, so).find((rung) => !so.includes(rung));
  if (!next) {
    say(t('There are no further hints.'));
    return;
  }
  given.set(sentence, [...so, next]);
  if (await GIVE[next](sentence, true)) say(NAMES[next]);
  else given.set(sentence, so);
}

/** Each rung, given (true) or taken back. @type {Record<Rung, (sentence: HTMLElement, give: boolean) => Promise<boolean> | boolean>} */
const GIVE = {
  async readings(sentence, give) {
    sentence.classList.toggle('read-aloud', give);
    const read = give ? await part(sentence, 'readings') : null;
    if (give && !read) return false;
    for (const word of all('a.w', sentence)) {
      const html = give ? find(`a.w[href="${word.getAttribute('href')}"]`, read ?? sentence)?.innerHTML : bare.get(word);
      if (html === undefined || html === word.innerHTML) continue;
      if (give) bare.set(word, word.innerHTML);
      word.innerHTML = html;
    }
    return true;
  },
  async glosses(sentence, give) {
    if (!give) besideOf(sentence, 'hint')?.remove();
    const found = give ? await part(sentence, 'glosses') : null;
    if (found) bringUp(beside(sentence, 'hint', [...found.childNodes], t('Words of this sentence')), sentence);
    return !give || found !== null;
  },
  renderings(sentence, give) {
    const bead = sentence.dataset.s ?? '';
    tie(bead);
    for (const side of sidesOf(bead)) side.classList.toggle('partly', give);
    return true;
  },
  english(sentence, give) {
    const bead = sentence.dataset.s ?? '';
    toggle(bead, give);
    if (!give) for (const side of sidesOf(bead)) side.classList.add('partly');
    return true;
  },
};

/** Gives the readings that hints gave once more, to words that were made anew. */
export async function giveReadingsAgain() {
  for (const sentence of all('.ja .read-aloud')) {
    const so = (given.get(sentence) ?? []).filter((rung) => rung !== 'readings');
    sentence.classList.remove('read-aloud');
    given.set(sentence, so);
    if (ladder(sentence, so).includes('readings') && await GIVE.readings(sentence, true)) given.set(sentence, ['readings', ...so]);
  }
}

export function watch() {
  document.addEventListener('easiness', forget); // other words are known now
}
