// Correcting a word beside the text: its page, shown in place of the entry. What was corrected
// may change words anywhere on the page, so that is made anew, at the same place.
import { all, find, near, need, say } from './dom.js';
import { t } from './messages.js';
import { fill, pin, pinnedWord } from './panel.js';
import { pinShown } from './popup.js';

const AFTER = 'corrected'; // the word to be pinned when the page is there again

const panel = need('#panel-entry');

let sending = false;

/** @param {string} address */
async function open(address) {
  const asked = fetch(`${address}?fragment=1`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.text();
  });
  if (!await fill(asked)) return;
  find('h2', panel)?.setAttribute('tabindex', '-1');
  find('h2', panel)?.focus({ preventScroll: true });
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
async function send(form, button) {
  if (sending) return;
  sending = true;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button instanceof HTMLButtonElement && button.name) body.append(button.name, button.value);
  const answer = await fetch(`${form.getAttribute('action')}?fragment=1`, { method: 'POST', body }).catch(() => undefined);
  if (!answer?.ok) {
    say(t('This could not be kept. See whether Taiyaku still runs on this computer.'));
  } else if (!answer.redirected) { // it cannot be so: the page says why
    if (form.isConnected && await fill(answer.text())) find('[role="alert"]', panel)?.scrollIntoView({ block: 'nearest' });
  } else {
    sessionStorage.setItem(AFTER, new URL(answer.url).pathname);
    location.reload();
    return; // what is pressed until then comes too late
  }
  sending = false;
}

export function watch() {
  document.addEventListener('click', (event) => {
    const link = near(event, 'a[data-correct]');
    const back = near(event, 'a[data-correct-back]');
    const word = pinnedWord();
    if (!(link ?? back) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link instanceof HTMLAnchorElement) {
      event.preventDefault();
      if (near(event, '.popup')) pinShown();
      open(link.pathname);
    } else if (word && panel.contains(back)) {
      event.preventDefault();
      pin(word);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = near(event, 'form[data-correcting]');
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    send(form, event.submitter);
  });
  panel.addEventListener('change', (event) => { // a place was chosen: it is cut so
    const own = near(event, 'input[name="cut"]') && find('input[value="own"]', panel);
    if (own instanceof HTMLInputElement) own.checked = true;
  });
  const path = sessionStorage.getItem(AFTER);
  sessionStorage.removeItem(AFTER);
  const corrected = path && all('a.w').find((word) => word instanceof HTMLAnchorElement && word.pathname === path);
  if (corrected instanceof HTMLAnchorElement) {
    pin(corrected).then(() => corrected.focus({ preventScroll: true }));
    say(t('The word is corrected.'), { href: '/corrections', text: t('Corrections, to undo it') });
  }
}
