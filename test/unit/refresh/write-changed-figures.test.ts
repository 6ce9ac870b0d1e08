import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeChangedFigures } from '../../../scripts/refresh/write-changed-figures.ts';

type Figure = readonly [id: string, svg: string];
const figure = (id: string, path: string): Figure => [id, `<svg width="720"><path d="${path}"/></svg>`];

test('figures that two builds draw differently are written before and after, others not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const build = (name: string, ...figures: Figure[]) => {
    mkdirSync(join(folder, name, 'f', 'same'), { recursive: true });
    for (const [id, svg] of figures) {
      writeFileSync(join(folder, name, 'f', `${id}.svg`), svg);
      // The same figure for a phone, and its page.
      writeFileSync(join(folder, name, 'f', `${id}.narrow.svg`), `${name} ${svg}`);
    }
    return join(folder, name);
  };
  const before = build('before', figure('same', 'M0'), figure('moved', 'M0'), figure('gone', 'M0'));
  const after = build('after', figure('same', 'M0'), figure('moved', 'M1'), figure('new', 'M0'));
  const into = join(folder, 'figures');
  expect(writeChangedFigures(before, after, into)).toEqual(['gone', 'moved', 'new']);
  expect(readdirSync(into).sort()).toEqual(['gone.before.svg', 'moved.after.svg', 'moved.before.svg', 'new.after.svg']);
  expect(writeChangedFigures(after, after, join(folder, 'none'))).toEqual([]);
});
