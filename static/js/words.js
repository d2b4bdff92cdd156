// The entry module of the table of words: what is said of a word is kept at once.
import { all, find, near, say } from './dom.js';
import { live } from './live.js';
import { t } from './messages.js';
import { settings } from './settings.js';

settings();
const filters = find('form[data-live]');
if (filters instanceof HTMLFormElement) live(filters);

document.addEventListener('change', (event) => {
  const form = near(event, 'form[data-row]');
  if (form instanceof HTMLFormElement) keep(form);
  const every = near(event, '[data-tick-all]');
  if (every instanceof HTMLInputElement) {
    for (const tick of all('input[name="keys"]')) if (tick instanceof HTMLInputElement) tick.checked = every.checked;
  }
});
document.addEventListener('submit', (event) => {
  const form = near(event, 'form[data-row]');
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  keep(form);
});

/** What is on its way to the server, one after the other: what was said last holds. */
let keeping = Promise.resolve();

/** @param {HTMLFormElement} form */
const keep = (form) => { keeping = keeping.then(() => send(form)); };

/** @param {HTMLFormElement} form */
async function send(form) {
  const said = new FormData(form);
  const body = new URLSearchParams();
  for (const [name, value] of said) if (typeof value === 'string') body.set(name, value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: true });
    if (answer.type !== 'opaqueredirect') throw new Error(`${answer.status}`);
    const label = find(`input[value="${body.get('status')}"]`, form)?.closest('label')?.textContent?.trim();
    say(`${body.get('word')}: ${label ?? ''}`);
  } catch {
    say(t('This could not be kept. Look at the terminal that runs Taiyaku, then reload this page.'));
  }
}
