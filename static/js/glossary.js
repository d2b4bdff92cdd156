// The entry module of the glossary: it answers while one types, shows the sentences of a term
// under it, and lets a term be edited where it stands. Without scripts these are pages.
import { all, find, near, need, say } from './dom.js';
import { live } from './live.js';
import { t } from './messages.js';
import { settings } from './settings.js';

settings();
const filters = find('form[data-live]');
if (filters instanceof HTMLFormElement) live(filters);

/** @param {string} address */
async function page(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/**
 * The sentences of a term, both sides, under its line.
 * @param {HTMLDetailsElement} uses
 */
async function unfold(uses) {
  const term = uses.closest('.term');
  const there = term && find('.in-place', term);
  if (!term || !uses.open) {
    there?.remove();
    return;
  }
  const found = await page(`/glossary/${encodeURIComponent(uses.dataset.term ?? '')}`);
  const sentences = need('#sentences', found);
  find('.quotes-head', sentences)?.remove();
  for (const element of all('[id]', sentences)) element.removeAttribute('id');
  const box = document.createElement('div');
  box.className = 'in-place';
  box.append(...sentences.childNodes);
  find('.in-place', term)?.remove();
  if (uses.open) term.append(box);
}

/** The term whose form was asked for last. @type {HTMLAnchorElement | undefined} */
let wanted;

/**
 * The form of a term instead of what is said of it.
 * @param {HTMLAnchorElement} link
 */
async function edit(link) {
  const term = link.closest('.term');
  if (!term) return;
  wanted = link;
  const found = await page(link.href);
  if (wanted !== link) return; // another one was asked for meanwhile
  const box = document.createElement('div');
  box.className = 'in-place editing';
  box.append(need('#term-form', found), ...all('.term-delete', found));
  for (const other of all('.in-place.editing')) other.remove();
  term.append(box);
  need('[name="en"]', box).focus();
  box.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(box, link); });
  need('[data-cancel]', box).addEventListener('click', (event) => {
    event.preventDefault();
    close(box, link);
  });
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} link
 */
function close(box, link) {
  box.remove();
  link.focus();
}

const lost = () => say(t('Lost the connection to Taiyaku on this computer. Start it again and reload this page.'));

document.addEventListener('toggle', (event) => {
  if (event.target instanceof HTMLDetailsElement && event.target.matches('.uses')) unfold(event.target).catch(lost);
}, { capture: true });
document.addEventListener('click', (event) => {
  const link = near(event, '.term a.edit');
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  edit(link).catch(lost);
});
