import { existsSync, readFileSync } from 'node:fs';
import { explained, type Explanation } from '../../data/schema/explained.ts';
import { issueText } from '../../data/schema/issue-text.ts';

/** Explanations of a file, or what is wrong with it; undefined where there is no such file. */
type ReadExplained = { explanations: readonly Explanation[]; problems: readonly string[] } | undefined;

/** Reads explained.json of a data folder. */
export function readExplained(file: string): ReadExplained {
  if (!existsSync(file)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { explanations: [], problems: [`${file}:1: not JSON: ${(error as Error).message}`] };
  }
  const read = explained.safeParse(value);
  return read.success
    ? { explanations: read.data, problems: [] }
    : { explanations: [], problems: read.error.issues.map((issue) => `${file}: ${issueText(issue)}`) };
}
