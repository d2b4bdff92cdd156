// The entry module of a page that waits for long work: tells how far it is, goes on when it is over.
import { need, say } from './dom.js';
import { t } from './messages.js';
import { settings } from './settings.js';

const PAUSE = 300;

settings();

const working = need('[data-working]');
const bar = need('#progress', working);

async function look() {
  try {
    const answer = await fetch(`${working.dataset.working}?state`, { cache: 'no-store' });
    if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
    const now = /** @type {{over: boolean, words: string, done: number, total: number}} */ (await answer.json());
    need('#words', working).textContent = now.words;
    if (bar instanceof HTMLProgressElement) { bar.max = now.total; bar.value = now.done; }
    if (now.over) location.replace(working.dataset.after ?? '/');
    else setTimeout(look, PAUSE);
  } catch {
    say(t('Lost the connection to Taiyaku on this computer. Start it again and reload this page.'));
  }
}
look();
