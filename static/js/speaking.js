// The browser's speech, where it speaks Japanese.
import { setting } from './settings.js';

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;
const PATIENCE = 1500; // milliseconds in which voices may still come

let waited = false;

/** Whether it is known at once which voices there are. */
export const isDecided = () => !synthesis || waited || synthesis.getVoices().length > 0;

/**
 * A Japanese voice, or null. Browsers load their voices late.
 * @returns {Promise<SpeechSynthesisVoice | null>}
 */
export async function voice() {
  if (!synthesis) return null;
  const found = japanese(synthesis);
  if (found || isDecided()) return found;
  await new Promise((done) => {
    synthesis.addEventListener('voiceschanged', done, { once: true });
    setTimeout(done, PATIENCE);
  });
  waited = true;
  return japanese(synthesis);
}

/** @param {SpeechSynthesis} speech */
function japanese(speech) {
  const voices = speech.getVoices().filter((each) => /^ja\b/i.test(each.lang.replace('_', '-')));
  return voices.find((each) => each.localService) ?? voices[0] ?? null;
}

/**
 * Says a text, and nothing else at the same time, as fast as the settings say or a part of that.
 * @param {string} text
 * @param {SpeechSynthesisVoice} by
 * @param {number} [part]
 */
export function speak(text, by, part = 1) {
  if (!synthesis) return;
  synthesis.cancel();
  const said = new SpeechSynthesisUtterance(text);
  Object.assign(said, { voice: by, lang: 'ja-JP', rate: part * Number(setting('rate')) / 100 });
  synthesis.speak(said);
}
