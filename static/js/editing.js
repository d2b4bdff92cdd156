// The entry module of editing lines: nothing that was typed is left behind without a question.
import { all, find } from './dom.js';
import { settings } from './settings.js';

settings();

const form = find('form[data-leave]');
const fields = () => all('textarea', form ?? document).map((field) => (field instanceof HTMLTextAreaElement ? field.value : ''));
const shown = find('.coming') ? null : fields().join('\u0000');
let sending = false;

form?.addEventListener('submit', () => { sending = true; });
addEventListener('beforeunload', (event) => {
  if (!sending && shown !== fields().join('\u0000')) event.preventDefault();
});
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    find('button[value="save"]', form ?? document)?.click();
  }
});
find('[aria-invalid="true"]')?.focus();
if (find('.coming')) find('.coming')?.focus();
