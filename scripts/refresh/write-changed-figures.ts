import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the pictures of every figure that two builds of the site draw differently, `<figure>.before.svg` and
 * `<figure>.after.svg`, into a folder; returns the figures by id. A figure that only one build has gets one picture.
 */
export function writeChangedFigures(before: string, after: string, into: string): string[] {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id)).sort();
  if (changed.length > 0) mkdirSync(into, { recursive: true });
  for (const id of changed) {
    const [was, is] = [old.get(id), now.get(id)];
    if (was !== undefined) writeFileSync(join(into, `${id}.before.svg`), was);
    if (is !== undefined) writeFileSync(join(into, `${id}.after.svg`), is);
  }
  return changed;
}

/** The figures that a site publishes, by id: the whole drawing of each, a file of its own. */
function figuresOf(dist: string): Map<string, string> {
  const folder = join(dist, 'f');
  const ids = readdirSync(folder).flatMap((file) => /^([\w-]+)\.svg$/.exec(file)?.[1] ?? []);
  return new Map(ids.map((id) => [id, readFileSync(join(folder, `${id}.svg`), 'utf8')]));
}
