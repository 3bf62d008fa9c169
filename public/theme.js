// What a page must know before it is first painted. The colours that this reader chose: all that is ever kept.
const { classList, dataset } = document.documentElement;
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
} catch {
  // No storage, no choice.
}
// After a first page, or where that is unknown: all faces (fonts.css). At the head of a fresh page: near first (near-first.css),
// but in a frame, where no script draws the rest.
const { activation } = window.navigation ?? {};
if (!activation || activation.from) dataset.faces = 'all';
if (activation && !/reload|traverse/.test(activation.navigationType) && !location.hash && !classList.contains('framed')) dataset.draw = 'near';
