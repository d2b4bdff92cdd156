// Tells the server how long a text is read, and which sentences: what the statistics count.
// Time runs while the page is seen and something was done on it within the last minute.
import { all } from './dom.js';

const BEAT = 30; // seconds after which the server is told
const IDLE = 60_000; // ms without a sign of life after which time stands
const STAY = 2; // seconds in the middle of the screen, or current, after which a sentence is read
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'wheel', 'touchstart'];

export function watch() {
  const text = location.pathname.split('/')[2] ?? '';
  /** @type {Map<string, number>} */
  const before = new Map(); // sentences in the middle of the screen, and for how many seconds
  /** @type {Set<string>} */
  const told = new Set();
  /** @type {string[]} */
  let read = [];
  let seconds = 0;
  let alive = performance.now();

  const middle = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      const id = target.id.slice(2);
      if (isIntersecting && !told.has(id)) before.set(id, 0);
      else before.delete(id);
    }
  }, { rootMargin: '-33% 0px -33% 0px' });
  for (const sentence of all('main .para [id^="s-"]')) middle.observe(sentence);

  function tell() {
    if (!seconds && !read.length) return;
    const said = new URLSearchParams({ seconds: `${seconds}`, sentences: read.join(' ') });
    navigator.sendBeacon(`/texts/${text}/reading`, said);
    [seconds, read] = [0, []];
  }

  setInterval(() => {
    if (document.hidden || performance.now() - alive > IDLE) return;
    seconds += 1;
    for (const sentence of all('main .para .here [id^="s-"]')) { // gone to by key, wherever it is
      const id = sentence.id.slice(2);
      if (!told.has(id) && !before.has(id)) before.set(id, 0);
    }
    for (const [id, stayed] of before) {
      if (stayed + 1 < STAY) before.set(id, stayed + 1);
      else {
        before.delete(id);
        told.add(id);
        read.push(id);
        document.dispatchEvent(new CustomEvent('read', { detail: id }));
      }
    }
    if (seconds >= BEAT) tell();
  }, 1000);
  for (const sign of SIGNS) addEventListener(sign, () => { alive = performance.now(); }, { passive: true, capture: true });
  addEventListener('pagehide', tell);
  document.addEventListener('visibilitychange', () => { if (document.hidden) tell(); });
}
