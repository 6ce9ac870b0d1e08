import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { issueText } from '../../data/schema/issue-text.ts';
import { source } from '../../data/schema/manifest.ts';
import { coveringListed } from '../crawl/capture-source.ts';
import { readCrawlOptions } from '../crawl/crawl-options.ts';
import type { CheckedFolder } from './checked-folder.ts';

const sources = z.record(
  z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'expected a capture named by its day' }),
  z.strictObject({ ...source.shape, options: z.record(z.string(), z.string()) }),
);

/** What a source says of itself, which is the same wherever it is named. */
const SAID = ['licence', 'attribution', 'population', 'notes'] as const;

/**
 * Everything that is wrong with sources.json, and with what captures say of the same source; a data folder without one has
 * nothing to be wrong.
 */
export function checkSources(file: string, captures: readonly CheckedFolder<'captures'>[] = []): string[] {
  if (!existsSync(file)) return [];
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return [`${file}:1: not JSON: ${(error as Error).message}`];
  }
  const read = sources.safeParse(value);
  if (!read.success) return read.error.issues.map((issue) => `${file}: ${issueText(issue)}`);
  return [
    ...Object.entries(read.data).flatMap(([capture, { options }]) =>
      optionProblem(`${file}: ${capture}.options`, options),
    ),
    ...captures.flatMap((capture) => saidProblems(capture, read.data)),
  ];
}

/** An archive may state another source of its own; of the same one a capture says what sources.json says. */
function saidProblems({ dir, manifest }: CheckedFolder<'captures'>, known: z.infer<typeof sources>): string[] {
  const stated = manifest && known[manifest.capture];
  if (stated === undefined || stated.source !== manifest?.source) return [];
  const said = coveringListed({ ...stated, listed: manifest.listed });
  return SAID.filter((field) => JSON.stringify(manifest[field]) !== JSON.stringify(said[field])).map(
    (field) =>
      `${join(dir, 'manifest.json')}: ${field}: expected what sources.json says of the same source, received another`,
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
