// A session: the next card comes without a new page, and keys answer. Without scripts the
// same forms do the same, a page at a time.
import { all, find, near, need, say } from './dom.js';
import { t } from './messages.js';
import { watch } from './romaji.js';
import { settings } from './settings.js';
import { speak, voice } from './speaking.js';
import { numbered, place, takeBack } from './tiles.js';

settings();

let sending = false;

/**
 * Sends a form and shows what the server answers; a page that is no card is gone to.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
async function send(form, submitter) {
  if (sending) return;
  sending = true;
  try {
    const said = new URLSearchParams();
    const entries = new FormData(form, submitter);
    for (const [name, value] of entries) if (typeof value === 'string') said.append(name, value);
    const answer = await fetch(form.action, { method: 'POST', body: said });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = find('#drill', page);
    if (!answer.ok || !next) {
      location.assign(answer.url);
      return;
    }
    const focus = find('[autofocus]', next) ?? need('#task', next);
    focus.removeAttribute('autofocus'); // it is for pages that load
    need('#drill').replaceWith(next);
    prepare();
    arrive(focus);
  } catch {
    say(t('Lost the connection to Taiyaku on this computer. Your answers are kept; start it again and reload this page.'));
  } finally {
    sending = false;
  }
}

/**
 * Tells what the card says, and puts the focus where the next key is wanted.
 * @param {HTMLElement} focus
 */
function arrive(focus) {
  const verdict = find('#verdict');
  need('#said').textContent = verdict ? verdict.textContent : '';
  focus.focus({ preventScroll: true });
  if (verdict) need('#fb').scrollIntoView({ block: 'nearest' });
  else scrollTo(0, 0);
}

/** What a card needs that has just come: kana while typing, a voice. */
async function prepare() {
  const field = find('#drill [data-kana]');
  if (field instanceof HTMLInputElement) watch(field);
  const listen = find('#drill [data-spoken]');
  if (!listen) return;
  const found = await voice();
  if (!found || !listen.isConnected) return; // the next card may have come meanwhile
  need('[data-voiceless]', listen).hidden = true;
  need('.voices', listen).hidden = false;
  /** @param {number} [part] */
  const say = (part) => speak(listen.dataset.spoken ?? '', found, part);
  for (const button of all('[data-play]', listen)) {
    button.addEventListener('click', () => say(Number(button.dataset.play) || undefined));
  }
  if (!find('#fb')) say();
}

document.addEventListener('click', place);

/** @param {number} key */
function press(key) {
  (numbered(key) ?? all('#drill button.choice, #drill .grades button')[key - 1])?.click();
}

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches('#drill form:not([data-away])')) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

document.addEventListener('keydown', (event) => {
  if (event.repeat && event.key === 'Enter') event.preventDefault(); // a key held down gives no grade to what it brought
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.documentElement.dataset.keys === 'off' || near(event, 'input, select, textarea, dialog')) return;
  if (/^[1-9]$/.test(event.key)) press(Number(event.key));
  else if (event.key === 'Backspace') takeBack();
  else if (event.key === 'r') find('#drill [data-mine]')?.click();
  else if (event.key === '0') find('#drill [data-pass]')?.click();
  else if (event.key === 'z') find('#drill [data-undo]')?.click();
  else if (event.key === 'l') find('#drill [data-play]')?.click();
});

prepare();

addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
