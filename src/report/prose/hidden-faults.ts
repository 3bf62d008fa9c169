import { type Fault, fault } from '../rules/fault.ts';
import { hiddenInText } from '../rules/hidden-signs.ts';

/** Rule hidden-sign: the signs of a text that are not seen, the first of each line. */
export function hiddenFaults(body: string, file: string): Fault[] {
  return body.split('\n').flatMap((line, index) => {
    const [sign] = hiddenInText(line);
    if (!sign) return [];
    const at = { file, line: index + 1, column: sign.index + 1 };
    const around = line.slice(Math.max(0, sign.index - 30), sign.index + 30);
    return [
      fault('hidden-sign', at, {
        expected: 'signs that are seen',
        found: around,
        mend: 'take out the signs in ‹…›, or type the words around them anew',
      }),
    ];
  });
}
