import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { issueText } from '../../data/schema/issue-text.ts';
import { source } from '../../data/schema/manifest.ts';
import { readCrawlOptions } from '../crawl/crawl-options.ts';

const sources = z.record(
  z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'expected a capture named by its day' }),
  z.strictObject({ ...source.shape, options: z.record(z.string(), z.string()) }),
);

/** Everything that is wrong with sources.json; a data folder without one has nothing to be wrong. */
export function checkSources(file: string): string[] {
  if (!existsSync(file)) return [];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return [`${file}:1: not JSON: ${(error as Error).message}`];
  }
  const read = sources.safeParse(value);
  if (!read.success) return read.error.issues.map((issue) => `${file}: ${issueText(issue)}`);
  return Object.entries(read.data).flatMap(([capture, { options }]) =>
    optionProblem(`${file}: ${capture}.options`, options),
  );
}

/** Options must be ones that the crawl takes. */
function optionProblem(where: string, options: Readonly<Record<string, string>>): string[] {
  try {
    readCrawlOptions(Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]));
    return [];
  } catch (error) {
    return [`${where}: ${(error as Error).message.split('\n')[0]}`];
  }
}
