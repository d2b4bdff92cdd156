// Words for new cards: all of them are ticked at once.
import { all, find, need } from './dom.js';
import { settings } from './settings.js';

settings();

const label = find('[data-all]');
if (label) {
  const box = need('input', label);
  label.hidden = false;
  box.addEventListener('change', () => {
    for (const each of all('input[name="word"]')) {
      if (each instanceof HTMLInputElement && box instanceof HTMLInputElement) each.checked = box.checked;
    }
  });
}
