// Romaji into kana while it is typed, by the same table as the server's (japanese/kana.py).

/** The kana for a, i, u, e, o after a consonant; "-" where there is none. @type {Record<string, string>} */
const ROWS = {
  '': 'あ い う え お', k: 'か き く け こ', g: 'が ぎ ぐ げ ご', s: 'さ し す せ そ', z: 'ざ じ ず ぜ ぞ',
  t: 'た ち つ て と', d: 'だ ぢ づ で ど', n: 'な に ぬ ね の', h: 'は ひ ふ へ ほ', b: 'ば び ぶ べ ぼ',
  p: 'ぱ ぴ ぷ ぺ ぽ', m: 'ま み む め も', r: 'ら り る れ ろ', y: 'や - ゆ いぇ よ', w: 'わ うぃ - うぇ を',
  ky: 'きゃ - きゅ - きょ', gy: 'ぎゃ - ぎゅ - ぎょ', ny: 'にゃ - にゅ - にょ', hy: 'ひゃ - ひゅ - ひょ',
  by: 'びゃ - びゅ - びょ', py: 'ぴゃ - ぴゅ - ぴょ', my: 'みゃ - みゅ - みょ', ry: 'りゃ - りゅ - りょ',
  sy: 'しゃ - しゅ しぇ しょ', sh: 'しゃ し しゅ しぇ しょ', zy: 'じゃ - じゅ じぇ じょ', j: 'じゃ じ じゅ じぇ じょ',
  jy: 'じゃ - じゅ じぇ じょ', ty: 'ちゃ - ちゅ ちぇ ちょ', cy: 'ちゃ - ちゅ ちぇ ちょ', ch: 'ちゃ ち ちゅ ちぇ ちょ',
  dy: 'ぢゃ - ぢゅ ぢぇ ぢょ', ts: 'つぁ つぃ つ つぇ つぉ', dz: '- - づ - -', f: 'ふぁ ふぃ ふ ふぇ ふぉ',
  v: 'ゔぁ ゔぃ ゔ ゔぇ ゔぉ', kw: 'くぁ くぃ - くぇ くぉ', gw: 'ぐぁ ぐぃ - ぐぇ ぐぉ', th: '- てぃ - - -',
  dh: '- でぃ でゅ - -', x: 'ぁ ぃ ぅ ぇ ぉ', l: 'ぁ ぃ ぅ ぇ ぉ', xy: 'ゃ - ゅ - ょ', ly: 'ゃ - ゅ - ょ',
  xts: '- - っ - -', xt: '- - っ - -',
};

/** Syllable → kana. @type {ReadonlyMap<string, string>} */
export const SYLLABLES = new Map(Object.entries(ROWS).flatMap(([consonant, row]) => row.split(' ')
  .map((kana, place) => /** @type {[string, string]} */ ([consonant + 'aiueo'[place], kana]))
  .filter(([, kana]) => kana !== '-')));

const LONG = new Map([['ā', 'aa'], ['ī', 'ii'], ['ū', 'uu'], ['ē', 'ee'], ['ō', 'ou'],
  ['â', 'aa'], ['î', 'ii'], ['û', 'uu'], ['ê', 'ee'], ['ô', 'ou']]);
const SYLLABLE = new RegExp(`^(?:${[...SYLLABLES.keys()].sort((a, b) => b.length - a.length).join('|')})`);
const UNFINISHED = /^(?:[bcdfghjklmnpqrstvwxyz]|nn|[kgnhbpmrszjtcdlx]y|sh|ch|ts|dz|kw|gw|th|dh|xts|xt|tc|tch)$/;

/**
 * The text with its romaji as hiragana. What may go on (a last "k", "sh", "n") stays as it is,
 * but in a text that is `whole` a last n is ん. Letters that are no romaji stay.
 * @param {string} text
 * @param {boolean} [whole]
 */
export function kana(text, whole = false) {
  let rest = text.replace(/[Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .toLowerCase().replace(/[āīūēōâîûêô]/g, (c) => LONG.get(c) ?? c).replace(/tch/g, 'cch');
  let out = '';
  while (rest) {
    const [taken, made] = piece(rest, whole);
    out += made;
    rest = rest.slice(taken);
  }
  return out;
}

/**
 * How many letters the next piece has, and what it becomes.
 * @param {string} rest
 * @param {boolean} whole
 * @returns {[number, string]}
 */
function piece(rest, whole) {
  const syllable = SYLLABLE.exec(rest)?.[0];
  if (syllable) return [syllable.length, SYLLABLES.get(syllable) ?? ''];
  if (!whole && UNFINISHED.test(rest)) return [rest.length, rest];
  if (/^n'/.test(rest)) return [2, 'ん'];
  if (/^nn(?=n[aiueo])/.test(rest) || /^nn(?![aiueoy])/.test(rest)) return [2, 'ん'];
  if (/^n(?![aiueoy])/.test(rest) || /^m(?=[bpm])/.test(rest)) return [1, 'ん'];
  if (/^([kstcpgzdbjfhr])\1/.test(rest)) return [1, 'っ'];
  if (rest[0] === '-') return [1, 'ー'];
  return [1, rest[0]];
}

/**
 * Turns what is typed into a field into kana. Left alone are input methods, and what stands
 * behind the caret. Romaji says less than kana (tsuzuku: つずく, つづく), and the server accepts
 * whatever it may stand for: so it is sent as well, while it is known.
 * @param {HTMLInputElement} field
 */
export function watch(field) {
  /** @type {string | null} */
  let typed = '';
  /** @param {boolean} whole */
  const turn = (whole) => {
    const caret = field.selectionEnd ?? field.value.length;
    const before = field.value.slice(0, caret);
    const made = kana(before, whole);
    if (made !== before) field.setRangeText(made, 0, caret, 'end');
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent)) return;
    const atEnd = field.selectionEnd === field.value.length;
    typed = event.data && atEnd && !event.isComposing && typed !== null ? typed + event.data : null;
    if (field.value === '') typed = '';
    if (!event.isComposing && !event.inputType.startsWith('delete')) turn(false);
  });
  field.form?.addEventListener('submit', () => {
    turn(true);
    if (!typed || kana(typed, true) !== field.value) return;
    const romaji = document.createElement('input');
    Object.assign(romaji, { type: 'hidden', name: 'romaji', value: typed });
    field.after(romaji);
  }, { capture: true });
}
