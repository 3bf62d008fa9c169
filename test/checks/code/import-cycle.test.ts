import { expect, test } from 'vitest';
import { checkImportCycle } from '../../../src/checks/code/import-cycle.ts';

const module = (name: string, ...imports: string[]): { path: string; text: string } => ({
  path: `src/text/${name}.ts`,
  text: ['// a module', ...imports.map((other) => `import './${other}.ts';`)].join('\n'),
});

test('a circle of three is told once, whole, from its first module', () => {
  const faults = checkImportCycle([module('c', 'a'), module('b', 'c'), module('a', 'b')]);
  expect(faults).toMatchObject([
    {
      rule: 'import-cycle',
      file: 'src/text/a.ts',
      line: 2,
      found: 'src/text/a.ts → src/text/b.ts → src/text/c.ts → src/text/a.ts',
    },
  ]);
});

test('two circles that share a module are two faults', () => {
  const faults = checkImportCycle([module('a', 'b', 'c'), module('b', 'a'), module('c', 'a')]);
  expect(faults.map((fault) => [fault.line, fault.found])).toEqual([
    [2, 'src/text/a.ts → src/text/b.ts → src/text/a.ts'],
    [3, 'src/text/a.ts → src/text/c.ts → src/text/a.ts'],
  ]);
});

test('a module that imports itself is a circle', () => {
  expect(checkImportCycle([module('a', 'a')])).toMatchObject([{ found: 'src/text/a.ts → src/text/a.ts' }]);
});

test('two ways to the same module are no circle', () => {
  expect(checkImportCycle([module('a', 'b', 'c'), module('b', 'd'), module('c', 'd'), module('d')])).toEqual(
    [],
  );
});
