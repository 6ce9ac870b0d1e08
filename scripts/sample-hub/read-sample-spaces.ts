import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';
import { sampleSpace, type SampleSpace } from './sample-space.ts';

/** The made-up Spaces, each with the texts of its folder by path. */
export interface SpaceWithTexts {
  space: SampleSpace;
  texts: ReadonlyMap<string, string>;
}

/** Reads spaces.json and the texts that it names; the first thing that does not fit is an error. */
export function readSampleSpaces(dir: string): SpaceWithTexts[] {
  const file = join(dir, 'spaces.json');
  const read = z.array(sampleSpace).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new ReportError(
      `${file}: ${issue?.path.join('.')}: ${issue?.message}`,
      'scripts/sample-hub/sample-space.ts says what a Space has',
    );
  }
  const twice = read.data.find(({ name }, at) => read.data.findIndex((each) => each.name === name) < at);
  if (twice) throw new ReportError(`${file}: ${twice.name}: the name is not unique`, 'choose another');
  return read.data.map((space) => ({ space, texts: textsOf(join(dir, 'texts', space.texts)) }));
}

function textsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
