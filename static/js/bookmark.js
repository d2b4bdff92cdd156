// Notes the sentence at the top of the screen, for the library: in a cookie, and with the server.
import { all, find, need } from './dom.js';

const COOKIE = 'bookmarks';
const KEPT = 30;
const PAUSE = 150; // ms of rest before the cookie is written
const STAY = 1000; // more of it before the server is told
const WAYS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
const YEAR = 365 * 24 * 3600;

/** The first sentence below where links to sentences lead; tops grow down the page, so halving finds it. */
function topSentence() {
  const sentences = all('main .para [id^="s-"]');
  const [first] = sentences;
  if (!first || scrollY < 1) return first?.id.slice(2);
  const under = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const edge = under + parseFloat(getComputedStyle(first).scrollMarginTop) + 4;
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return sentences[low]?.id.slice(2);
}

/** The sentence that the address names, while it is in view. @returns {string | undefined} */
function named() {
  const sentence = location.hash.startsWith('#s-') ? document.getElementById(location.hash.slice(1)) : null;
  if (!sentence?.closest('.para')) return undefined;
  const { top, bottom } = sentence.getBoundingClientRect();
  return bottom > 0 && top < innerHeight ? sentence.id.slice(2) : undefined;
}

/** Whether the page was gone to; one that is made anew, or gone back to, is where it was. */
function isNew() {
  const [arrived] = performance.getEntriesByType('navigation');
  return arrived instanceof PerformanceNavigationTiming && arrived.type === 'navigate';
}

/** Whether there is no place yet, or it is a heading. */
function isAtBeginning() {
  const place = document.getElementById(`s-${need('main').dataset.kept}`);
  return !need('main').dataset.kept || (place !== null && !place.closest('.para'));
}

/** A text's bare address leads to where reading stopped. Its contents lead to its beginning. */
function goOn() {
  const kept = need('main').dataset.kept ?? '';
  const bare = location.pathname.endsWith('/') && !location.hash;
  if (!kept || !bare || !isNew()) return;
  const place = document.getElementById(`s-${kept}`);
  if (!place) location.replace('place');
  else if (place.closest('.para') && place !== find('main .para [id^="s-"]')) place.scrollIntoView({ behavior: 'instant' });
}

/**
 * What the address names moves while the paragraphs above it are laid out: it is gone to again.
 * @param {number} [frames]  in which it may move
 */
function goThere(frames = 10) {
  const target = isNew() && location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (!target || !frames) return;
  const { top, bottom } = target.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) target.scrollIntoView({ behavior: 'instant' });
  requestAnimationFrame(() => goThere(frames - 1));
}

/**
 * @param {string} text
 * @param {string} sentence
 */
function keep(text, sentence) {
  const said = document.cookie.split('; ').find((each) => each.startsWith(`${COOKIE}=`)) ?? '';
  const others = [...new URLSearchParams(said.slice(COOKIE.length + 1))].filter(([id]) => id !== text);
  const bookmarks = new URLSearchParams([[text, sentence], ...others].slice(0, KEPT));
  document.cookie = `${COOKIE}=${bookmarks}; path=/; max-age=${YEAR}; samesite=lax`;
}

let told = '';

/**
 * Tells the server, which keeps the place for all devices of the owner.
 * @param {string} text
 * @param {string} sentence
 */
function tell(text, sentence) {
  if (sentence === told) return;
  told = sentence;
  navigator.sendBeacon(`/texts/${encodeURIComponent(text)}/place`, new URLSearchParams({ sentence }));
}

export function watch() {
  const text = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let staying;
  /** Whether the reader went anywhere: until then the place is the one the address named. */
  let [moves, went] = [false, !isNew()];
  let scrolled = location.hash !== '' || !location.pathname.endsWith('/') || isAtBeginning();
  /** @param {boolean} leaving */
  const note = (leaving = false) => {
    const sentence = (went ? undefined : named()) ?? topSentence();
    if (!text || !sentence || !scrolled) return;
    keep(text, sentence);
    clearTimeout(staying);
    if (leaving) tell(text, sentence);
    else staying = setTimeout(() => tell(text, sentence), STAY);
  };
  for (const way of WAYS) addEventListener(way, () => { moves = true; }, { passive: true, capture: true });
  addEventListener('hashchange', () => { [moves, went] = [false, false]; });
  addEventListener('scroll', () => {
    scrolled = true;
    went ||= moves;
    clearTimeout(resting);
    resting = setTimeout(note, PAUSE);
  }, { passive: true });
  addEventListener('load', () => setTimeout(note, PAUSE));
  addEventListener('load', () => goThere());
  addEventListener('pagehide', () => note(true));
  goOn();
}
