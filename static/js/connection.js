// When the server is gone, a bar under the top bar says so, and goes when it answers again.
import { need } from './dom.js';
import { t } from './messages.js';

const AGAIN = 3000; // ms between asking

let gone = false;

/** Any script whose request found nobody tells so: event "unreachable" on the document. */
export function connection() {
  document.addEventListener('unreachable', lost);
}

/** For scripts: nobody answered. */
export const unreachable = () => document.dispatchEvent(new CustomEvent('unreachable'));

function lost() {
  if (gone) return;
  gone = true;
  const bar = document.createElement('p');
  bar.className = 'gone';
  bar.setAttribute('role', 'alert');
  bar.textContent = t('Lost the connection to Taiyaku on this computer. Your place is saved; restart it and this will reconnect.');
  need('.bar').after(bar);
  setTimeout(check, AGAIN);
}

async function check() {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' });
    if (!answer.ok) throw new Error(`${answer.status}`);
    document.querySelector('.gone')?.remove();
    if (gone) document.dispatchEvent(new CustomEvent('reachable'));
    gone = false;
  } catch {
    if (gone) setTimeout(check, AGAIN);
    else lost();
  }
}
