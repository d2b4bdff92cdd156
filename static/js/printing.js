// What is printed besides the text: its terms, as an appendix. Fetched when there is nothing
// else to do, so that it is there when somebody prints.
import { need } from './dom.js';

const LATER = 4000; // ms

export function watch() {
  const appendix = need('.print-only');
  setTimeout(async () => {
    try {
      const answer = await fetch(`printed/${location.pathname.split('/').at(-1)}`, { priority: 'low' });
      if (answer.ok) appendix.innerHTML = await answer.text(); // made by the server, which escapes
    } catch {
      // Without the server, the text is printed alone.
    }
  }, LATER);
}
