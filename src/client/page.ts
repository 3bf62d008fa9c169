/*
 * The one script of a page: a reader on a bad line waits for one file, and has it for every page after. Each part does nothing
 * where the page has nothing for it; what is not needed at once (figures that answer, the menu of a place, the search) is asked
 * for later. A second script beside this one would share modules with it, and each such module would be a request of its own.
 */
import './theme-choice.ts';
import './later-faces.ts';
import './near-first.ts';
import './current-section.ts';
import './notes-in-place.ts';
import './share-handle.ts';
import './figure-marks.ts';
import './search-open.ts';

if (document.querySelector('search-page')) void import('./search-page.ts');
