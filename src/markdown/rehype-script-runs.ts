import type { Root } from 'hast';
import { markScripts } from '../text/mark-scripts.ts';
import type { ScriptLanguages } from '../text/script-runs.ts';

/** rehype plugin of {@link markScripts}: every run of Han, Arabic script or Tibetan gets its language and direction. */
export function rehypeScriptRuns(options: {
  readonly languages: ScriptLanguages;
  readonly language: string;
}): (tree: Root) => void {
  return (tree) => {
    markScripts(tree, options.languages, options.language);
  };
}
