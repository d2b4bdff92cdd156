// Notes the sentence at the top of the screen, for the library: in a cookie, and with the server.
import { all } from './dom.js';

const COOKIE = 'bookmarks';
const KEPT = 30;
const PAUSE = 150; // ms of rest before the cookie is written
const STAY = 1000; // more of it before the server is told
const YEAR = 365 * 24 * 3600;

/** The first sentence where links to sentences lead; tops grow down the page, so halving finds it. */
function topSentence() {
  const sentences = all('main .para [id^="s-"]');
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 4;
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return sentences[low]?.id.slice(2);
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
  /** @param {boolean} leaving */
  const note = (leaving = false) => {
    const sentence = topSentence();
    if (!text || !sentence) return;
    keep(text, sentence);
    clearTimeout(staying);
    if (leaving) tell(text, sentence);
    else staying = setTimeout(() => tell(text, sentence), STAY);
  };
  addEventListener('scroll', () => {
    clearTimeout(resting);
    resting = setTimeout(note, PAUSE);
  }, { passive: true });
  addEventListener('load', () => setTimeout(note, PAUSE));
  addEventListener('pagehide', () => note(true));
}
