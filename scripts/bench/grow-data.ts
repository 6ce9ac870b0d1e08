import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;

/**
 * Copies a data folder in which each capture stands `times` times, as if the Hub had been seen on as many days after each
 * other and had not changed. Tables of a capture are bounded by their scope: data grow by captures.
 */
export function growData(data: string, into: string, times: number): void {
  cpSync(data, into, { recursive: true });
  const captures = join(into, 'captures');
  for (const name of readdirSync(captures))
    for (let copy = 1; copy < times; copy += 1) {
      const day = new Date(Date.parse(name) + copy * DAY).toISOString().slice(0, 10);
      cpSync(join(captures, name), join(captures, day), { recursive: true });
      const file = join(captures, day, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const own = { ...manifest, folder: `captures/${day}`, capture: day, seen: day };
      writeFileSync(file, `${JSON.stringify(own, null, 2)}\n`);
    }
}
