// Phrases put in order: a tile goes to the end of the sentence, and back to its place when it
// is chosen again.
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
    const after = all('.tile', pool).find((each) => valued(each) > valued(tile));
    pool.insertBefore(tile, after ?? null);
    tile.focus();
  }
  settle(form);
}

/** @param {HTMLElement} tile */
const valued = (tile) => Number(tile.getAttribute('value'));

/**
 * A tile keeps its number wherever it is.
 * @param {number} key from 1
 */
export const numbered = (key) => find(`[data-tiles] .tile[value="${key - 1}"]`);

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
  const check = need('[data-check]', form);
  const left = all('.pool .tile', form).length;
  if (check instanceof HTMLButtonElement) check.disabled = left > 0;
  if (!left) check.focus();
}
