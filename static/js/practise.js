// “Add to practice” in an entry, without leaving the text.
import { say } from './dom.js';
import { t } from './messages.js';

export function watch() {
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('form[data-practise]')) return;
    event.preventDefault();
    const said = new URLSearchParams();
    for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === 'string') said.append(name, value);
    try {
      const answer = await fetch(form.action, { method: 'POST', body: said });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      say(page.querySelector('h1')?.textContent ?? '');
      const apart = page.querySelector('button[name="apart"]')?.closest('form');
      if (apart) { // it is practised in another meaning: whether in this one too is asked first
        const told = page.querySelector('#added');
        apart.dataset.practise = '';
        apart.querySelector('a')?.remove();
        form.replaceWith(apart);
        if (told) apart.prepend(told);
        apart.querySelector('button')?.focus({ preventScroll: true });
        return;
      }
      const note = document.createElement('p');
      note.className = 'label';
      note.tabIndex = -1;
      note.textContent = t('In practice.');
      form.replaceChildren(note);
      note.focus({ preventScroll: true });
    } catch {
      say(t('Lost the connection to Taiyaku on this computer. Start it again and try once more.'));
    }
  });
}
