import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MachineFaults } from './machine-faults.ts';

const A_YEAR = 31_536_000;

/** Damages the files that a crawl keeps in its cache, as a disk, a copy or a clock does. */
export function damageCache(cache: string, damage: NonNullable<MachineFaults['damage']>): void {
  const files = filesBelow(cache);
  const named = (name: string) => files.filter((file) => basename(file) === name);
  switch (damage) {
    case 'answers':
      return giveOn(files.filter((file) => file.endsWith('.zst')));
    case 'listings':
      return giveOn(files.filter((file) => file.endsWith('.pages')));
    case 'addresses':
      return files.filter((file) => file.endsWith('.pages')).forEach(turnAddress);
    case 'begun':
      return named('begun').forEach((file) => {
        const later = Date.now() / 1000 + A_YEAR;
        utimesSync(file, later, later);
      });
  }
}

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Each file has what the next one had. */
function giveOn(files: readonly string[]): void {
  const bytes = files.map((file) => readFileSync(file));
  files.forEach((file, at) => writeFileSync(file, bytes[(at + 1) % files.length]!));
}

/** A letter of the cursor with which the last page that is kept leads on. */
function turnAddress(file: string): void {
  const text = readFileSync(file, 'latin1');
  const start = text.indexOf('cursor=', text.lastIndexOf('"next":"')) + 'cursor='.length + 8;
  if (start < 'cursor='.length + 8) return;
  const turned = text[start] === 'A' ? 'B' : 'A';
  writeFileSync(file, text.slice(0, start) + turned + text.slice(start + 1), 'latin1');
}
