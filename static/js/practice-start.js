// Where a session is chosen: exercises that need a Japanese voice are left out without one.
import { all, find } from './dom.js';
import { settings } from './settings.js';
import { voice } from './speaking.js';

settings();

const labels = all('[data-needs-voice]');
if (labels.length) {
  voice().then((found) => {
    for (const label of found ? [] : labels) {
      const box = find('input', label);
      if (box instanceof HTMLInputElement) Object.assign(box, { checked: false, disabled: true });
      const note = find('[data-voiceless]', label);
      if (note) note.hidden = false;
    }
  });
}
