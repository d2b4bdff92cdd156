// The entry module of pages that have nothing to do but the settings.
import { settings } from './settings.js';

settings();
