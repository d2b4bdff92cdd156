// Text is selected from within a word, too: on a link browsers begin no selection, so a word is
// none while the mouse is held down on it.
import { near, need } from './dom.js';
import * as popup from './popup.js';

const ENDS = ['pointerup', 'pointercancel', 'blur'];

export function watch() {
  need('main').addEventListener('pointerdown', (event) => {
    const word = near(event, 'a.w');
    const href = word?.getAttribute('href');
    if (!word || !href || event.pointerType !== 'mouse' || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    getSelection()?.removeAllRanges(); // what was selected before
    popup.hide();
    word.removeAttribute('href');
    const end = () => {
      word.setAttribute('href', href);
      for (const kind of ENDS) removeEventListener(kind, end, true);
    };
    for (const kind of ENDS) addEventListener(kind, end, true);
  });
}
