// Listening: a recording of the text where there is one, else the voice of this device. The
// sentence that is spoken is lit and stays in view.
import { current, sentences, setCurrent } from './current.js';
import { find, near, need, say } from './dom.js';
import { t } from './messages.js';
import { idOf } from './parts.js';
import { setting } from './settings.js';
import { isDecided, voice as japaneseVoice } from './speaking.js';

const main = need('main');
const player = need('.player');

const LONGEST = 180; // characters at once: some voices stop in the middle of more

/** Sentence → where the recording has it, in seconds. @typedef {Record<string, [number, number]>} Marks */
/** @type {Promise<Marks> | undefined} */
let marks;
/** @type {HTMLAudioElement | undefined} */
let audio;
/** Counts what was begun; who speaks stops when it has moved on. */
let turn = 0;
let on = false;

export const isOn = () => on;

export function stop() {
  turn += 1;
  on = false;
  player.hidden = true;
  find('.spoken', main)?.classList.remove('spoken');
  audio?.pause();
  if ('speechSynthesis' in window) speechSynthesis.cancel();
  reflect();
}

/** One sentence; asked again while it is spoken: silence. @param {HTMLElement | undefined} sentence */
export function sentence(sentence) {
  if (on) return stop();
  return sentence && play(sentences.indexOf(sentence), sentences.indexOf(sentence) + 1);
}

/** From a sentence to the end of the page. @param {HTMLElement | undefined} sentence */
export function playOn(sentence) {
  if (on) return stop();
  return sentence && play(sentences.indexOf(sentence), sentences.length);
}

/**
 * @param {number} from
 * @param {number} to
 */
async function play(from, to) {
  if (from < 0) return;
  const mine = ++turn;
  if (!main.dataset.audio) announce();
  const recorded = await recording();
  const voice = await japaneseVoice();
  if (mine !== turn) return;
  for (let place = from; place < to && mine === turn; place += 1) {
    const each = sentences[place];
    const stretch = each && recorded?.[idOf(each)];
    if (!each) continue;
    if (!stretch && !voice) {
      if (on) stop();
      say(t('No Japanese voice is installed on this device.'));
      return;
    }
    light(each, to - from > 1);
    const ended = stretch ? await playBack(stretch, mine) : await speakAll(plain(each), voice, mine);
    if (!ended) break;
  }
  if (mine === turn) stop();
}

/** Browsers take a moment to load their voices. */
function announce() {
  if (!isDecided()) say(t('Looking for a Japanese voice.'));
}

/**
 * @param {HTMLElement} spoken
 * @param {boolean} follow
 */
function light(spoken, follow) {
  find('.spoken', main)?.classList.remove('spoken');
  spoken.classList.add('spoken');
  on = true;
  player.hidden = false;
  reflect();
  if (!follow) return;
  setCurrent(spoken);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  spoken.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

function reflect() {
  for (const button of document.querySelectorAll('[data-act="listen-on"]')) button.setAttribute('aria-pressed', String(on));
}

/** What is said aloud: no readings, no numbers. @param {HTMLElement} spoken */
function plain(spoken) {
  const copy = /** @type {HTMLElement} */ (spoken.cloneNode(true));
  for (const silent of copy.querySelectorAll('rt, .n, .remarked')) silent.remove();
  return (copy.textContent ?? '').trim();
}

const rate = () => Number(setting('rate')) / 100;

/**
 * @param {string} text
 * @param {SpeechSynthesisVoice | null} voice
 * @param {number} mine
 */
async function speakAll(text, voice, mine) {
  for (const piece of pieces(text)) {
    if (mine !== turn || !(await speak(piece, voice))) return false;
  }
  return mine === turn;
}

/** A sentence in pieces that end where one breathes. @param {string} text */
function pieces(text) {
  const found = [''];
  for (const clause of text.match(/[^、。]+[、。]?|[、。]/g) ?? [text]) {
    const last = found.length - 1;
    if ((found[last] ?? '').length + clause.length > LONGEST) found.push(clause);
    else found[last] += clause;
  }
  return found.filter(Boolean);
}

/**
 * @param {string} text
 * @param {SpeechSynthesisVoice | null} voice
 * @returns {Promise<boolean>} whether it was said to its end
 */
function speak(text, voice) {
  return new Promise((resolve) => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = 'ja-JP';
    if (voice) said.voice = voice;
    said.rate = rate();
    said.onend = () => resolve(true);
    said.onerror = () => resolve(false);
    speechSynthesis.speak(said);
  });
}

/** @returns {Promise<Marks> | undefined} */
function recording() {
  if (!main.dataset.audio) return undefined;
  marks ??= fetch(main.dataset.audio).then((answer) => answer.json()).catch(() => ({}));
  return marks;
}

/**
 * @param {[number, number]} stretch
 * @param {number} mine
 * @returns {Promise<boolean>}
 */
async function playBack([start, end], mine) {
  audio ??= new Audio(main.dataset.sound);
  audio.playbackRate = rate();
  if (Math.abs(audio.currentTime - start) > 0.15) audio.currentTime = start; // play on without a break
  try {
    await audio.play();
  } catch {
    return false;
  }
  return new Promise((resolve) => {
    const look = () => {
      if (mine !== turn || !audio) return resolve(false);
      if (audio.currentTime >= end - 0.02 || audio.ended) return resolve(true);
      return setTimeout(look, 30);
    };
    look();
  });
}

/** A word, or anything else. @param {string} text */
async function word(text) {
  stop();
  const mine = turn;
  announce();
  const voice = await japaneseVoice();
  if (mine !== turn) return;
  if (voice) speak(text, voice);
  else say(t('No Japanese voice is installed on this device.'));
}

export function watch() {
  document.addEventListener('click', (event) => {
    const spoken = near(event, '[data-say-aloud]');
    if (spoken) word(spoken.dataset.sayAloud ?? '');
    if (near(event, '[data-act="listen-on"]')) playOn(current());
    if (near(event, '[data-act="silence"]')) stop();
  });
  addEventListener('pagehide', stop);
}
