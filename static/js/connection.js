// When the server is gone, a bar under the top bar says so, and goes when it answers again.
import { find, need } from './dom.js';
import { t } from './messages.js';

const AGAIN = 3000; // ms between asking
const PAUSE = 300; // ms before it is said: what a page still asked for fails too when it is left

let gone = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let telling;

/** Any script whose request found nobody tells so: event "unreachable" on the document. */
export function connection() {
  document.addEventListener('unreachable', lost);
  addEventListener('pagehide', () => {
    if (find('.gone')) return;
    clearTimeout(telling);
    gone = false;
  });
}

/** For scripts: nobody answered. */
export const unreachable = () => document.dispatchEvent(new CustomEvent('unreachable'));

function lost() {
  if (gone) return;
  gone = true;
  telling = setTimeout(tell, PAUSE);
}

function tell() {
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
