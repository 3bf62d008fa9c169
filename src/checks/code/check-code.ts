import type { Fault } from '../../report/rules/fault.ts';
import { checkAddressTyped } from './address-typed.ts';
import type { CodeFile } from './code-file.ts';
import { checkFileLength } from './file-length.ts';
import { checkFileSystem } from './file-system.ts';
import { checkFolderReadme } from './folder-readme.ts';
import { checkImportCycle } from './import-cycle.ts';
import { checkImportDirection } from './import-direction.ts';
import { checkLockComplete } from './lock-complete.ts';
import { checkNeutralGenerator } from './neutral-generator.ts';
import { checkPageContext } from './page-context.ts';
import { checkWordsInInterface } from './words-in-interface.ts';

const RULES_OF_CODE: readonly ((files: readonly CodeFile[]) => Fault[])[] = [
  checkImportDirection,
  checkImportCycle,
  checkFileSystem,
  checkFileLength,
  checkFolderReadme,
  checkLockComplete,
  checkNeutralGenerator,
  checkPageContext,
  checkWordsInInterface,
  checkAddressTyped,
];

/** Hold the tracked files of the repository to every rule of code, and return all faults. */
export function checkCode(files: readonly CodeFile[]): Fault[] {
  return RULES_OF_CODE.flatMap((rule) => rule(files));
}
