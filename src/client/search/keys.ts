/** How long a reader pauses in typing before the words are looked for, and how much longer before the full text is. */
const PAUSE = 120;
const LONG_PAUSE = 350;

/** Run a search as the reader types, and at once when the form is sent. @param run is told how long to wait before the full text. */
export function listen(form: HTMLFormElement, run: (pause: number) => void): void {
  let timer = 0;
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => run(LONG_PAUSE), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    run(0);
  });
}

/** Arrow keys go from the field to the results and among them. */
export function walkResults(root: HTMLElement, input: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const links = [...root.querySelectorAll<HTMLElement>('.search-link')];
    const at = target instanceof HTMLElement ? links.indexOf(target) : -1;
    if (at < 0 && target !== input) return;
    const next =
      key === 'ArrowDown'
        ? at + 1
        : key === 'ArrowUp'
          ? at - 1
          : key === 'End' && at >= 0
            ? links.length - 1
            : key === 'Home' && at >= 0
              ? 0
              : undefined;
    if (next === undefined || (next < 0 && at < 0) || next >= links.length) return;
    event.preventDefault();
    (links[next] ?? input).focus();
  });
}
