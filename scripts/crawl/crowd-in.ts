import { appCode } from '../tidy/app-code.ts';
import { pythonImports } from '../tidy/python-imports.ts';
import { pythonRequirements } from '../tidy/python-requirements.ts';

/** Packages, modules or models that one file names: the most of 573 Spaces are 213. */
const MOST = 1000;

/**
 * What a file of a Space names so many of that it would fill a table alone, or have a crawl ask for all of them;
 * undefined where it is no more than people write.
 */
export function crowdIn(path: string, text: string): string | undefined {
  if (path.endsWith('.txt'))
    return pythonRequirements(text).length > MOST ? `requirements of more than ${MOST} packages` : undefined;
  if (pythonImports(text).length > MOST) return `an app file that imports more than ${MOST} modules`;
  return appCode(text).models.length > MOST ? `an app file that loads more than ${MOST} models` : undefined;
}
