// How far one is: the hairline under the bar, and what of each section was read, in the contents.
import { find, need } from './dom.js';
import { t } from './messages.js';

/** Read before; the server counted them. @type {Set<string>} */
const read = new Set((need('main').dataset.read ?? '').split(' '));

/** @param {string} sentence */
function count(sentence) {
  const shown = find(`.toc [data-section="${sentence.split('.')[0]}"]`);
  if (!shown || read.has(sentence)) return;
  read.add(sentence);
  const [done, total] = [Number(shown.dataset.read) + 1, Number(shown.dataset.total)];
  if (done > total) return;
  shown.dataset.read = String(done);
  shown.textContent = done === total ? t('read') : t('%(read)s of %(total)s', { read: done, total });
}

export function watch() {
  document.addEventListener('read', (event) => count(/** @type {CustomEvent<string>} */ (event).detail));
  const line = find('.bar progress');
  if (!(line instanceof HTMLProgressElement)) return;
  const draw = () => { line.value = scrollY / Math.max(1, document.documentElement.scrollHeight - innerHeight); };
  addEventListener('scroll', draw, { passive: true });
  addEventListener('resize', draw);
  draw();
}
