// Settings change the page at once and are kept by the server in a cookie.
import { all, find, near, need, say } from './dom.js';

const root = document.documentElement;

/** What the round-about buttons go through, and how they name it. */
const ROUNDS = {
  furigana: { always: 'always', level: 'above my level', hover: 'on hover', off: 'off' },
  english: { shown: 'shown', blurred: 'blurred', hidden: 'hidden' },
};
/** These are not in the page until it is fetched again. */
const RELOADS = new Set(['furigana', 'level', 'language']);

/** @param {string} name */
const attribute = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} name */
export const setting = (name) => root.dataset[attribute(name)] ?? '';

/**
 * Shows a setting at once, keeps it, and tells the page (event "setting" on the document).
 * @param {string} name
 * @param {string} value
 */
export async function change(name, value) {
  root.dataset[attribute(name)] = value;
  reflect();
  document.dispatchEvent(new CustomEvent('setting', { detail: { name, value } }));
  const kept = await keep(name, value);
  if (kept && RELOADS.has(name)) location.reload();
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
    say('Lost the connection to Taiyaku on this computer. Start it again to keep this setting.');
    return false;
  }
}

/** @param {'furigana' | 'english'} name */
export function cycle(name) {
  /** @type {Record<string, string>} */
  const names = ROUNDS[name];
  const values = Object.keys(names);
  const next = values[(values.indexOf(setting(name)) + 1) % values.length];
  say(`${name === 'english' ? 'English' : 'Furigana'}: ${names[next]}`);
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
    if (control instanceof HTMLSelectElement) control.value = value || control.value;
    if (!(control instanceof HTMLInputElement)) continue;
    if (control.type === 'radio') control.checked = control.value === value;
    if (control.type === 'range') {
      control.value = value;
      const output = find(`output[for="${control.id}"]`);
      if (output) output.textContent = value + (output.dataset.unit ?? '');
    }
  }
  for (const button of all('[data-cycle]')) {
    const name = /** @type {'furigana' | 'english'} */ (button.dataset.cycle);
    const shown = find('b', button);
    if (shown) shown.textContent = /** @type {Record<string, string>} */ (ROUNDS[name])[setting(name)];
  }
}

/** Sets the page's controls going. */
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
      cycle(/** @type {'furigana' | 'english'} */ (cycler.dataset.cycle));
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
}

/** @param {string} id */
export function open(id) {
  const dialog = need(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
