/**
 * What every command does with `--help`: it explains itself and does nothing.
 * @param text what the command is for, what may be given to it, and what it changes.
 */
export function explainIfAsked(text: string): void {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return;
  console.log(text);
  process.exit(0);
}
