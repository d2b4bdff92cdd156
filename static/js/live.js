// A search form that answers while it is filled in, and tells in #count how much is left.
// Without scripts it has a button.
import { unreachable } from './connection.js';
import { all, need } from './dom.js';

const PAUSE = 180;

/** @param {HTMLFormElement} form  its data-live names the parts of the page that it changes */
export function live(form) {
  const parts = form.dataset.live ?? '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @type {AbortController | undefined} */
  let asking;

  async function show() {
    asking?.abort();
    asking = new AbortController();
    const said = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) said.set(name, value);
    const address = `${form.getAttribute('action') ?? ''}${said.size ? `?${said}` : ''}`;
    try {
      const answer = await fetch(address, { signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of all(parts)) part.replaceWith(need(`#${part.id}`, page));
      history.replaceState(null, '', address);
      need('#count').textContent = need('#count', page).textContent;
    } catch (problem) {
      if (!(problem instanceof DOMException && problem.name === 'AbortError')) {
        unreachable();
      }
    }
  }

  form.addEventListener('input', (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(show, event.target instanceof HTMLSelectElement ? 0 : PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show();
  });
  if (isFilledIn(form)) show();
}

/**
 * Whether it is other than the page was made for: it was typed into before scripts ran, or the
 * browser gave it back what it held.
 * @param {HTMLFormElement} form
 */
const isFilledIn = (form) => [...form.elements].some((field) => {
  if (field instanceof HTMLInputElement) return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  return field instanceof HTMLSelectElement && field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
});
