import './current-section.ts';
import './notes-in-place.ts';
