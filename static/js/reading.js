// The entry module of the reading view.
import * as bookmark from './bookmark.js';
import * as correct from './correct.js';
import * as current from './current.js';
import { all, find, need } from './dom.js';
import * as english from './english.js';
import * as furigana from './furigana.js';
import * as highlight from './highlight.js';
import * as hints from './hints.js';
import * as keyboard from './keyboard.js';
import * as listen from './listen.js';
import * as panel from './panel.js';
import * as parts from './parts.js';
import * as popup from './popup.js';
import { settings } from './settings.js';
import * as practise from './practise.js';
import * as printing from './printing.js';
import * as progress from './progress.js';
import * as readingTime from './reading_time.js';
import * as selecting from './selecting.js';
import * as status from './status.js';
import * as ties from './ties.js';
import * as tools from './tools.js';

settings();
english.watch();
highlight.watch();
panel.watch();
popup.watch();
current.watch();
keyboard.watch();
tools.watch();
parts.watch();
selecting.watch();
hints.watch();
furigana.watch();
listen.watch();
bookmark.watch();
progress.watch();
printing.watch();
status.watch();
practise.watch();
ties.watch();
readingTime.watch();
correct.watch();
followContents();
tellOnce();

/** What was just done to a term is told for a while, and not again when the page is reloaded. */
function tellOnce() {
  const told = find('[data-fades]');
  if (!told) return;
  const address = new URL(location.href);
  address.searchParams.delete('changed');
  history.replaceState(null, '', address);
  setTimeout(() => { if (!told.contains(document.activeElement)) told.remove(); }, 15_000);
}

/** Marks in the contents where the reader is, and keeps that in view: a book has many chapters. */
function followContents() {
  const links = /** @type {HTMLAnchorElement[]} */ (all('.toc a'));
  const before = links.findIndex((link) => link.matches('[href^="#"]')); // a page may begin within a section
  const headings = links.slice(Math.max(0, before)).map((link) => document.getElementById(link.hash.slice(1))?.closest('.sec-head'));
  const rail = need('.rail');
  const watcher = new IntersectionObserver(() => {
    const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 2).length;
    const link = links[before + passed - 1];
    if (link?.matches('[aria-current]')) return;
    find('.toc [aria-current]')?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    if (link?.offsetParent) rail.scrollTop = link.offsetTop - rail.clientHeight / 3;
  }, { rootMargin: '0px 0px -50% 0px' });
  for (const heading of headings) if (heading) watcher.observe(heading);
}
