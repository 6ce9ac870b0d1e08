import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const manifest = z.object({ seen: z.string().regex(/^\d{4}-\d\d-\d\d$/) });

/** Day of the newest capture of a data folder: it becomes part of a branch's name and of a title. */
export function seenOfLatest(data: string): string {
  return manifest.parse(JSON.parse(readFileSync(join(data, 'captures', 'latest', 'manifest.json'), 'utf8'))).seen;
}
