import { type Fault, fault } from '../rules/fault.ts';

/**
 * Read the text of a JSON file. What is wrong with it is added to `faults`, at the line where it stops being JSON.
 * @returns undefined when it is malformed.
 */
export function readJson(text: string, file: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // V8 tells no position, or one beyond the last line, where the text ends too early.
    const end = text.trimEnd().length;
    const position = Math.min(Number(/position (\d+)/.exec(message)?.[1] ?? end), end);
    const line = text.slice(0, position).split('\n').length;
    const words = {
      expected: 'well-formed JSON',
      found: message,
      mend: 'check commas, quotes and brackets at this place',
    };
    faults.push(fault('json-syntax', { file, line }, words));
    return undefined;
  }
}
