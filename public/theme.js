// The theme that this reader chose on this device; nothing else is ever kept. It holds nothing up: whoever has chosen has
// this file from an earlier page, and it runs before the first paint.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage, no choice: the system's theme holds.
}
