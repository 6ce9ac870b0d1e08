import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folderPaths } from '../../data/schema/open-folder.ts';

const DAY = 86_400_000;

/**
 * Copies a data folder in which each capture stands `times` times, as if the Hub had been seen on as many days after each
 * other and had not changed. Tables of a capture are bounded by their scope: data grow by captures.
 */
export function growData(data: string, into: string, times: number): void {
  cpSync(data, into, { recursive: true });
  for (const own of folderPaths('captures', into))
    for (let copy = 1; copy < times; copy += 1) {
      const day = new Date(Date.parse(basename(own)) + copy * DAY).toISOString().slice(0, 10);
      const copied = join(into, 'captures', day);
      cpSync(own, copied, { recursive: true });
      const file = join(copied, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const stated = { ...manifest, folder: `captures/${day}`, capture: day, seen: day };
      writeFileSync(file, `${JSON.stringify(stated, null, 2)}\n`);
    }
}
