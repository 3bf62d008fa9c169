import { expect, test } from 'vitest';
import { checkCode } from '../../../src/checks/code/check-code.ts';
import { RULES } from '../../../src/report/rules/rules.ts';

test('every rule of code is run, and each has its sentence in the table of rules', () => {
  const files = [
    {
      path: 'src/text/a.ts',
      text: `import './a.ts';\nimport '../report/load.ts';\nimport 'node:fs';\n${'\n'.repeat(300)}`,
    },
    { path: 'src/pages/a.ts', text: "const base = import.meta.env.BASE_URL;\nconst at = '/claims/';" },
    { path: 'src/figures/a.ts', text: "export const label = 'no value';" },
    { path: 'notes.txt', text: ['', 'root', 'x'].join('/') },
  ];
  const rules = new Set<string>(checkCode(files).map((fault) => fault.rule));
  expect([...rules].sort()).toEqual([
    'address-typed',
    'file-length',
    'file-system',
    'folder-readme',
    'import-cycle',
    'import-direction',
    'lock-complete',
    'neutral-generator',
    'page-context',
    'words-in-interface',
  ]);
  for (const rule of rules) expect(Object.keys(RULES)).toContain(rule);
});
