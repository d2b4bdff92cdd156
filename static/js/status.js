// What the reader says of a word: by the keys 1 to 4, and by the choice in its entry. Every
// occurrence on the page changes at once, those in other texts when they are opened.
import { all, find, near, need, say } from './dom.js';
import { forget } from './entries.js';
import { t } from './messages.js';
import { pin, pinnedWord } from './panel.js';
import { show, shown } from './popup.js';

const main = need('main');

/** @type {Map<string, HTMLElement> | undefined} */
let words;

/** @param {string} status */
const named = (status) => ({ new: t('New'), learning: t('Learning'), known: t('Known'), ignored: t('Ignored') })[status] ?? status;

/** @param {string} address  as it stands in the page: "1.2.1-0" */
function wordAt(address) {
  words ??= new Map(all('a.w', main).map((word) => [word.getAttribute('href') ?? '', word]));
  return words.get(`words/${address}`);
}

/** The word that keys mean: the one in focus, the one looked at, the one kept beside the text. */
function current() {
  const focused = document.activeElement;
  return focused instanceof HTMLAnchorElement && focused.matches('a.w') ? focused : shown() ?? pinnedWord();
}

/** @param {string} status */
export function sayCurrent(status) {
  const word = current();
  if (word?.dataset.status) return keep(word, status);
  if (word) say(t('This is no word to learn: it has no status.'));
  return undefined;
}

/** What is on its way to the server, one after the other: what was said last holds. */
let keeping = Promise.resolve();

/**
 * @param {HTMLAnchorElement} word
 * @param {string} status
 */
const keep = (word, status) => { keeping = keeping.then(() => send(word, status)); };

/**
 * @param {HTMLAnchorElement} word
 * @param {string} status
 */
async function send(word, status) {
  try {
    const answer = await fetch(word.href, { method: 'POST', body: new URLSearchParams({ status }), headers: { Accept: 'application/json' }, keepalive: true });
    if (!answer.ok) throw new Error(`${answer.status}`);
    /** @type {{status: string, word: string, same: string[], easy: Record<string, boolean>, words: string}} */
    const said = await answer.json();
    forget();
    document.dispatchEvent(new CustomEvent('easiness', { detail: said.easy }));
    for (const address of said.same) {
      const same = wordAt(address);
      if (same) same.dataset.status = said.status;
    }
    word.dataset.status = said.status;
    const box = find('.words-box'); // how many are known now
    if (box) box.outerHTML = said.words; // made by the server, which escapes
    reflect(word, said.status);
    document.dispatchEvent(new CustomEvent('kept', { detail: 'status' }));
    say(`${said.word}: ${named(said.status)}`);
  } catch {
    reflect(word, word.dataset.status ?? '');
    say(t('This could not be kept. See whether Taiyaku still runs on this computer.'));
  }
}

/**
 * Brings the choices of open entries in line.
 * @param {HTMLAnchorElement} word
 * @param {string} status
 */
function reflect(word, status) {
  for (const form of all('form[data-say]')) {
    if (form.getAttribute('action') !== word.pathname) continue;
    const choice = find(`input[value="${status}"]`, form);
    if (choice instanceof HTMLInputElement) choice.checked = true;
  }
}

export function watch() {
  document.addEventListener('change', (event) => {
    const form = near(event, 'form[data-say]');
    const choice = event.target;
    if (!form || !(choice instanceof HTMLInputElement)) return;
    const word = wordAt((form.getAttribute('action') ?? '').split('/words/')[1] ?? '');
    if (word instanceof HTMLAnchorElement) keep(word, choice.value);
  });
  document.addEventListener('submit', (event) => {
    const form = near(event, 'form[data-say], form[data-note]');
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (form.matches('[data-note]')) {
      keepNote(form);
    } else if (event.submitter instanceof HTMLButtonElement && event.submitter.value) {
      const word = wordAt((form.getAttribute('action') ?? '').split('/words/')[1] ?? '');
      if (word instanceof HTMLAnchorElement) keep(word, event.submitter.value);
    }
  });
}

/** @param {HTMLFormElement} form */
async function keepNote(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);
  const answer = await fetch('/words/word', { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  if (answer?.type !== 'opaqueredirect') {
    say(t('This could not be kept. See whether Taiyaku still runs on this computer.'));
    return;
  }
  forget();
  say(t('The note is kept.'));
  const open = shown();
  const kept = pinnedWord();
  if (open && need('.popup').contains(form)) show(open);
  else if (kept) pin(kept);
}
