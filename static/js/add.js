// The entry module of adding a text: files dropped on the fields, and words while it is read.
import { all, find, say } from './dom.js';
import { settings } from './settings.js';

settings();

for (const side of all('.side')) {
  const file = find('input[type="file"]', side);
  if (!(file instanceof HTMLInputElement)) continue;
  side.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    side.classList.add('over');
  });
  for (const end of ['dragleave', 'drop']) side.addEventListener(end, () => side.classList.remove('over'));
  side.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer?.files;
    if (!dropped?.length) return;
    event.preventDefault();
    file.files = dropped;
    say(`${dropped[0].name} is chosen.`);
  });
}

for (const form of all('form[data-busy]')) {
  form.addEventListener('submit', (event) => {
    const button = find('button.primary', form);
    if (!button || button.getAttribute('aria-disabled')) event.preventDefault();
    button?.setAttribute('aria-disabled', 'true');
    if (button) button.textContent = form.dataset.busy ?? '';
  });
}
// A page that the browser kept comes back as it was left.
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

find('[aria-invalid="true"]')?.focus();
