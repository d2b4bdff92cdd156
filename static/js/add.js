// The entry module of adding a text: files dropped anywhere find their side, words while it is read.
import { all, find, say } from './dom.js';
import { t } from './messages.js';
import { settings } from './settings.js';

settings();

const KANA = /[\u3041-\u3096\u30a1-\u30fa]/;
const PACKED = /^(?:%PDF-|PK\x03\x04)/; // PDF, EPUB, Word
const SAMPLE = 4000; // bytes of a file that are looked at

/** Which side a file is of: kana is Japanese, and so is what is no UTF-8; "" for a file that only
 * the server can read.
 * @param {File} file */
async function sideOf(file) {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  if (PACKED.test(String.fromCharCode(...bytes.slice(0, 5)))) return '';
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  const broken = (text.match(/\ufffd/g) ?? []).length;
  return KANA.test(text) || broken > 3 ? 'ja' : 'en';
}

/** @param {string} side  @param {File} file */
function choose(side, file) {
  const input = find(`[data-side="${side}"] input[type="file"]`);
  if (!(input instanceof HTMLInputElement)) return false;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** A file dropped on a side is of that side; elsewhere its letters tell, or else the side of the
 * other one, and the Japanese is taken to come first.
 * @param {File[]} files  @param {string} [on] */
async function dropped(files, on) {
  const told = [];
  const two = files.slice(0, 2);
  const sides = on && files.length === 1 ? [on] : await Promise.all(two.map(sideOf));
  for (const [place, file] of two.entries()) {
    const other = sides[1 - place];
    const side = sides[place] || (other ? (other === 'ja' ? 'en' : 'ja') : ['ja', 'en'][place]);
    if (choose(side, file) || choose('en', file)) told.push(t('%(name)s is chosen.', { name: file.name }));
  }
  say(told.join(' '));
}

/** @param {DragEvent} event */
const brings = (event) => Boolean(event.dataTransfer?.types.includes('Files'));
const form = find('form[data-drop]');
if (form) {
  document.addEventListener('dragover', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    const side = event.target instanceof Element ? event.target.closest('.side') : null;
    for (const each of all('.side')) each.classList.toggle('over', each === side || !side);
  });
  for (const end of ['dragleave', 'drop', 'dragend']) {
    document.addEventListener(end, () => { for (const each of all('.side')) each.classList.remove('over'); });
  }
  document.addEventListener('drop', (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    const side = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('.side')) : null;
    dropped([...event.dataTransfer?.files ?? []], side?.dataset.side);
  });
}

for (const busy of all('form[data-busy]')) {
  busy.addEventListener('submit', (event) => {
    const { submitter } = event;
    const button = submitter instanceof HTMLButtonElement ? submitter : find('button.primary', busy);
    if (!button || busy.dataset.sent) event.preventDefault();
    busy.dataset.sent = 'yes';
    if (!button) return;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = busy.dataset.busy ?? '';
  });
}
// A page that the browser kept comes back as it was left.
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

find('[aria-invalid="true"]')?.focus();
