// Before anything is drawn: the theme that this reader chose on this device. Nothing else is ever kept.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage, no choice: the system's theme holds.
}
