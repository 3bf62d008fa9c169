/*
 * The one script of a page: a reader on a bad line waits for one file, and has it for every page after. Each part does nothing
 * where the page has nothing for it; what is not needed at once (figures that answer, the menu of a place, the search) is asked
 * for later. A second script beside this one would share modules with it, and each such module would be a request of its own.
 */
import './theme-choice.ts';
import './fetch-later-fonts.ts';
import './lay-out-near-first.ts';
import '../places/current-section.ts';
import '../notes/notes-in-place.ts';
import '../places/share-handle.ts';
import '../figures/figure-marks.ts';
import '../search/open-search.ts';

if (document.querySelector('search-page')) void import('../search/search-page.ts');
