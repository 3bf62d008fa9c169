// The theme that this reader chose on this device; nothing else is ever kept. The page asks for this file beside its stylesheet
// and is first painted when both are there (blocking="render"), so that a chosen theme never follows a flash of the other.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage, no choice: the system's theme holds.
}
