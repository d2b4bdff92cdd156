// The entry module of pages that list things: library and glossary.
import { find } from './dom.js';
import { live } from './live.js';
import { settings } from './settings.js';

settings();
const filters = find('form[data-live]');
if (filters instanceof HTMLFormElement) live(filters);
