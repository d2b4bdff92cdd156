// The entry module of repairing an alignment: every change without loading the page again, and keys.
import { grips } from './borders.js';
import { all, find, near, need, say } from './dom.js';
import { t } from './messages.js';
import { setting, settings } from './settings.js';

settings();

const LOST = 'Lost the connection to Taiyaku on this computer. Start it again and try once more.';
let busy = false;
/** Keys that were pressed while a change was on its way: they mean the pairs as they will then stand. @type {string[]} */
let later = [];

const beads = () => all('.bead');

/** The bead in hand: the one with the focus, else the one mended last, else the first doubtful. */
const current = () => document.activeElement?.closest('.bead') ?? find('.bead.here') ?? find('.bead.doubtful') ?? find('.bead');

/** @param {Element | null | undefined} bead */
function go(bead) {
  if (!(bead instanceof HTMLElement)) return;
  rove(bead);
  bead.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  bead.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

/** The list is one Tab stop; what can be done to the bead in hand is open.
 * @param {HTMLElement} bead */
function rove(bead) {
  for (const other of beads()) other.tabIndex = other === bead ? 0 : -1;
  for (const tools of all('details.acts')) if (tools instanceof HTMLDetailsElement) tools.open = bead.contains(tools);
}

/** The next bead (or the one before) that is one of these.
 * @param {1 | -1} by  @param {string} only */
function further(by, only) {
  const list = beads();
  const from = list.indexOf(/** @type {HTMLElement} */ (current()));
  let place = document.activeElement?.closest('.bead') ? from + by : from;
  while (place >= 0 && place < list.length && !list[place].matches(only)) place += by;
  return list[place];
}

/** @param {1 | -1} by  @param {string} [only] */
function step(by, only = '.bead') {
  const there = further(by, only);
  const on = find(`.pager a[rel="${by > 0 ? 'next' : 'prev'}"]`) ?? (only === '.bead' ? null : find('a[data-key="n"]'));
  if (there) go(there);
  else if (on && by > 0) on.click();
  else if (only === '.bead') say(t('There is no further one.'));
  else say(by > 0 ? t('No doubtful one below.') : t('No doubtful one above.'));
}

/** Sends a form as the button would, and shows the answer in its place.
 * @param {HTMLFormElement} form  @param {HTMLButtonElement} button */
async function send(form, button) {
  if (busy) return;
  busy = true;
  const said = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === 'string') said.append(name, value);
  if (form.id === 'beads' && !said.get('do')?.includes(':')) {
    const bead = /** @type {HTMLElement | null} */ (current());
    const at = bead?.dataset.name;
    if (at) said.append('at', at);
  }
  try {
    const answer = await fetch(form.action, { method: 'POST', body: said });
    show(new DOMParser().parseFromString(await answer.text(), 'text/html'), answer);
    if (answer.ok && said.get('do')?.startsWith('right:')) go(further(1, '.bead.doubtful'));
  } catch {
    say(t(LOST));
    later = [];
  } finally {
    busy = false;
    while (!busy && later.length) act(later.shift() ?? '');
  }
}

/** @param {Document} page  @param {Response} answer */
function show(page, answer) {
  const fresh = find('#alignment', page);
  if (!fresh) {
    location.assign(answer.url);
    return;
  }
  need('#alignment').replaceWith(document.adoptNode(fresh));
  const address = new URL(answer.url);
  address.searchParams.delete('said');
  if (answer.ok) history.replaceState(null, '', address);
  const said = find('#problem')?.textContent ?? need('#said').textContent ?? '';
  need('#said').textContent = '';
  prepare();
  go(find('.bead.here') ?? find('.bead.doubtful') ?? find('.bead'));
  say(said);
}

function prepare() {
  const list = beads();
  grips();
  for (const bead of list) bead.tabIndex = -1;
  const first = find('.bead.here') ?? find('.bead.doubtful') ?? list[0];
  if (first instanceof HTMLElement) rove(first);
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter: button } = event;
  if (!(form instanceof HTMLFormElement) || form.id !== 'beads' || !(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  send(form, button);
});

// What is pressed must not move before it is let go: the pointer takes a bead in hand with its click.
let pointing = false;
document.addEventListener('pointerdown', () => { pointing = true; }, true);
document.addEventListener('keydown', () => { pointing = false; }, true);
document.addEventListener('focusin', (event) => {
  const bead = near(event, '.bead');
  if (!bead || bead.tabIndex === 0 || pointing) return;
  rove(bead);
  /** @type {Element} */ (event.target).scrollIntoView({ block: 'nearest' }); // what closed above has moved it
});
document.addEventListener('click', (event) => {
  const bead = near(event, '.bead');
  if (bead && !near(event, 'button, summary, a, .grip') && !getSelection()?.toString()) go(bead);
});
document.addEventListener('toggle', (event) => {
  const tools = event.target;
  if (!(tools instanceof HTMLDetailsElement) || !tools.open || !tools.matches('.acts')) return;
  const bead = near(event, '.bead');
  if (bead && bead.tabIndex !== 0) rove(bead);
}, true);

/** @type {Record<string, () => unknown>} */
const MOVES = {
  j: () => step(1),
  k: () => step(-1),
  n: () => step(1, '.bead.doubtful'),
  p: () => step(-1, '.bead.doubtful'),
};

/** @param {string} key */
const press = (key) => {
  const inBead = find(`[data-key="${CSS.escape(key)}"]`, /** @type {ParentNode} */ (current() ?? document));
  const button = inBead ?? find(`.undo [data-key="${CSS.escape(key)}"]`);
  if (button instanceof HTMLButtonElement && !button.disabled) button.click();
  else say('ur'.includes(key) ? t('There is nothing to undo.') : t('That cannot be done with this pair.'));
};

/** @param {string} key */
const act = (key) => (MOVES[key] ? MOVES[key]() : press(key));
/** @param {string} key */
const take = (key) => { if (busy) later.push(key); else act(key); };

document.addEventListener('keydown', (event) => {
  if (near(event, 'input, select, textarea, dialog') || event.altKey) return;
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    const redo = key === 'y' || key === 'Z';
    if (key !== 'z' && !redo) return;
    event.preventDefault();
    take(redo ? 'r' : 'u');
  } else if (near(event, '.bead') === event.target && (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp')) {
    event.preventDefault();
    take(key === 'ArrowDown' ? 'j' : key === 'ArrowUp' ? 'k' : key);
  } else if (setting('keys') === 'on' && (MOVES[key] || 'mM/wsedxXur'.includes(key))) {
    event.preventDefault();
    take(key);
  }
});

prepare();
find('.bead.here')?.scrollIntoView({ block: 'center' });
