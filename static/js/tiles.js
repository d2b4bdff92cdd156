// Phrases put in order: a tile goes to the end of the sentence, and back when it is chosen again.
import { all, find, near, need } from './dom.js';

/** @param {Event} event a click */
export function place(event) {
  const tile = near(event, '[data-tiles] .tile');
  if (!(tile instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const form = need('[data-tiles]');
  const pool = need('.pool', form);
  const next = tile.nextElementSibling ?? tile.previousElementSibling;
  if (pool.contains(tile)) {
    need('.slot', form).append(tile);
    (next instanceof HTMLElement ? next : need('[data-check]', form)).focus();
  } else {
    pool.append(tile);
    tile.focus();
  }
  settle(form);
}

/** Takes the last tile back. */
export function takeBack() {
  const tiles = all('[data-tiles] .slot .tile');
  tiles[tiles.length - 1]?.click();
}

/**
 * What the form sends follows the tiles; it can be checked once all are placed.
 * @param {HTMLElement} form
 */
function settle(form) {
  for (const old of all('input[name="placed"]', form)) old.remove();
  for (const tile of all('.slot .tile', form)) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name: 'placed', value: tile.getAttribute('value') ?? '' });
    need('.slot', form).before(field);
  }
  all('.pool .tile', form).forEach((tile, place) => number(tile, `${place + 1}`));
  for (const tile of all('.slot .tile', form)) number(tile, '');
  const check = need('[data-check]', form);
  const left = all('.pool .tile', form).length;
  if (check instanceof HTMLButtonElement) check.disabled = left > 0;
  if (!left) check.focus();
}

/**
 * @param {HTMLElement} tile
 * @param {string} key
 */
function number(tile, key) {
  find('kbd', tile)?.remove();
  if (!key) return;
  const shown = document.createElement('kbd');
  shown.setAttribute('aria-hidden', 'true');
  shown.textContent = key;
  tile.prepend(shown);
}
