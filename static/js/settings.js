// Settings change the page at once and are kept by the server in a cookie.
import { connection } from './connection.js';
import { all, find, near, need, say } from './dom.js';
import { t } from './messages.js';

const root = document.documentElement;

/** What the round-about buttons go through, how they name it, and how it is said. */
const ROUNDS = {
  furigana: { always: t('always'), level: t('above my level'), hover: t('on hover'), off: t('off') },
  english: { shown: t('shown'), blurred: t('blurred'), hidden: t('hidden'), hard: t('where hard') },
  writing: { horizontal: t('horizontal'), vertical: t('vertical') },
};
/** @typedef {keyof typeof ROUNDS} Round */
/** @type {Record<Round, (value: string) => string>} */
const SAID = {
  furigana: (value) => t('Furigana: %(value)s', { value }),
  english: (value) => t('English: %(value)s', { value }),
  writing: (value) => t('Japanese: %(value)s', { value }),
};
/** What is on its way to the server; whether the last of it was kept. */
let keeping = Promise.resolve(true);

/** What was said last and is not kept yet, for the next page: its own may be made before. */
const PENDING = 'setting';

/** @param {string} name */
const attribute = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} name */
export const setting = (name) => root.dataset[attribute(name)] ?? '';

/** Whether sentences flow, as in a book; else each has a row of its own. */
export const flows = () => setting('rows') === 'paragraph' || setting('writing') === 'vertical';

/**
 * Shows a setting at once and keeps it, and tells the page of both (events "setting" and "kept" on
 * the document).
 * @param {string} name
 * @param {string} value
 */
export async function change(name, value) {
  root.dataset[attribute(name)] = value;
  reflect();
  document.dispatchEvent(new CustomEvent('setting', { detail: { name, value } }));
  const said = JSON.stringify([name, value]);
  sessionStorage.setItem(PENDING, said);
  keeping = keeping.then(() => keep(name, value)); // one after the other: each answer brings the whole cookie
  const kept = await keeping;
  if (kept && sessionStorage.getItem(PENDING) === said) sessionStorage.removeItem(PENDING);
  unforce(name);
  if (!kept || setting(name) !== value) return;
  if (name === 'language') location.reload();
  else document.dispatchEvent(new CustomEvent('kept', { detail: name }));
}

/**
 * What the address forced is no longer so.
 * @param {string} name
 */
function unforce(name) {
  const address = new URL(location.href);
  if (!address.searchParams.has(name)) return;
  address.searchParams.delete(name);
  history.replaceState(null, '', address);
}

/**
 * @param {string} name
 * @param {string} value
 */
async function keep(name, value) {
  try {
    const answer = await fetch('/settings', { method: 'POST', body: new URLSearchParams({ [name]: value }), redirect: 'manual', keepalive: true });
    return answer.type === 'opaqueredirect';
  } catch {
    document.dispatchEvent(new CustomEvent('unreachable'));
    return false;
  }
}

/** @param {Round} name */
export function cycle(name) {
  /** @type {Record<string, string>} */
  const names = ROUNDS[name];
  const values = Object.keys(names);
  const next = values[(values.indexOf(setting(name)) + 1) % values.length];
  say(SAID[name](names[next] ?? ''));
  return change(name, next);
}

function toggleTheme() {
  const scheme = setting('theme') === 'auto'
    ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    : setting('theme');
  return change('theme', scheme === 'dark' || scheme === 'contrast' ? 'light' : 'dark');
}

/** Brings the controls in line with the settings. */
function reflect() {
  for (const control of all('[data-set]')) {
    const value = setting(control.dataset.set ?? '');
    if (!value) continue; // the root carries what scripts need; the page has the others right
    if (control instanceof HTMLSelectElement) control.value = value;
    if (!(control instanceof HTMLInputElement)) continue;
    if (control.type === 'radio') control.checked = control.value === value;
    if (control.type === 'range') {
      control.value = value;
      const output = find(`output[for="${control.id}"]`);
      if (output) output.textContent = `${Number(value) / Number(output.dataset.scale ?? 1)}${output.dataset.unit ?? ''}`;
    }
  }
  for (const button of all('[data-cycle]')) {
    const name = /** @type {Round} */ (button.dataset.cycle);
    const shown = find('b', button);
    if (shown) shown.textContent = /** @type {Record<string, string>} */ (ROUNDS[name])[setting(name)];
  }
}

/** Sets the page's controls going. `data-ready` on the root says that all of it is. */
export function settings() {
  document.addEventListener('input', (event) => {
    const control = near(event, 'dialog [data-set]');
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) change(control.dataset.set ?? '', control.value);
  });
  document.addEventListener('click', (event) => {
    const cycler = near(event, '[data-cycle]');
    const opener = near(event, '[data-open]');
    if (cycler) {
      event.preventDefault();
      cycle(/** @type {Round} */ (cycler.dataset.cycle));
    } else if (near(event, '[data-theme-toggle]')) {
      event.preventDefault();
      toggleTheme();
    } else if (opener) {
      event.preventDefault();
      open(opener.dataset.open ?? '');
    } else if (near(event, '[data-close]') || event.target instanceof HTMLDialogElement) {
      const dialog = near(event, 'dialog');
      if (dialog instanceof HTMLDialogElement) dialog.close();
    }
  });
  reflect();
  connection();
  menus();
  queueMicrotask(() => { // when the module that called has run
    root.dataset.ready = '';
    sayAgain();
  });
}

/** The page before was left while a setting was on its way: this one may not know of it. */
function sayAgain() {
  const said = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  if (!said) return;
  const [name, value] = JSON.parse(said);
  if (setting(name) && setting(name) !== value) change(name, value);
}

/** A menu closes when something else is pointed at, and by Esc. */
function menus() {
  const shut = (/** @type {Event} */ event) => {
    for (const menu of all('details.more-places[open]')) if (!menu.contains(/** @type {Node} */ (event.target))) menu.removeAttribute('open');
  };
  document.addEventListener('click', shut);
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? find('details.more-places[open]') : null;
    if (!menu) return;
    menu.removeAttribute('open');
    find('summary', menu)?.focus();
  });
}

/** @param {string} id */
export function open(id) {
  const dialog = need(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
