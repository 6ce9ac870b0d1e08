import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';

const about = z.object({ options: z.record(z.string(), z.string()).optional() });

/** Options that an archive states in its about.json; undefined where it states none. */
export function archiveOptions(archive: string): Readonly<Record<string, string>> | undefined {
  const path = join(archive, 'about.json');
  if (!existsSync(path)) return undefined;
  try {
    return about.parse(JSON.parse(readFileSync(path, 'utf8'))).options;
  } catch (cause) {
    throw new ReportError(`${path}: options: expected texts by name`, 'correct the file, or remove it', { cause });
  }
}

/** A line for each option that an archive states and that is another in a crawl of it: `npm run captures` takes those. */
export function otherOptions(stated: unknown, crawl: Readonly<Record<string, string | number>>): string[] {
  const { options = {} } = about.safeParse(stated).data ?? {};
  return Object.entries(options).flatMap(([name, value]) => {
    const own = crawl[name.replaceAll('-', '_')];
    return own === undefined || String(own) === value
      ? []
      : [`note  the archive was made for --${name} ${value}, this crawl goes by --${name} ${own}`];
  });
}
