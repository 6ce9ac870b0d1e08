import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { LEVELS, type Level } from '../examples/judge-example.ts';
import type { CaptureTables } from './capture-tables.ts';
import { exampleMarks } from './example-marks.ts';
import { ASKED, byOwner, foundIn, isFound, type Asked } from './found-in.ts';
import { intervalOfOwners } from './found-shares.ts';
import { readExamples, type ReadExamples } from './judged-cards.ts';
import type { Sources } from './sources.ts';

type FallRow = RowIn<'metrics', 'example-falls'>;

/** Table `example-falls`: the releases since a capture in which cards lost something that their examples name. */
export function exampleFalls({ captures, apiNames }: Pick<Sources, 'captures' | 'apiNames'>): FallRow[] {
  return captures.flatMap((at) => {
    const read = readExamples(at, apiNames);
    return read ? LEVELS.flatMap((level) => ASKED.flatMap((asked) => fallsOf(at, read, level, asked))) : [];
  });
}

function fallsOf(at: CaptureTables, read: ReadExamples, level: Level, asked: Asked): FallRow[] {
  const { capture, population, judged, history } = read;
  const { versions, released } = history.line;
  const { capture: from, newest } = exampleMarks(history.line, at.capture.seen);
  if (from === undefined) return [];
  const owners = byOwner(judged);
  const sharesAt = (place: number) => foundIn(owners, level, asked, place).map(({ of, n }) => n / of);
  const [before, after] = [sharesAt(from), sharesAt(newest)];
  return versions.flatMap((release, place) => {
    if (place <= from) return [];
    const lost = judged.filter((c) => isFound(c, level, asked, place - 1) && !isFound(c, level, asked, place));
    if (lost.length === 0) return [];
    const [last, now] = [sharesAt(place - 1), sharesAt(place)];
    const falls = owners.map((_, i) => ({ of: before[i]! - after[i]!, n: last[i]! - now[i]! }));
    const [all, fall] = [falls.reduce((sum, { of }) => sum + of, 0), falls.reduce((sum, { n }) => sum + n, 0)];
    const { low, high } = all > 0 ? intervalOfOwners(falls) : { low: null, high: null };
    return {
      capture,
      level,
      asked,
      release,
      released: released[place] ?? null,
      population,
      cards: lost.length,
      owners: new Set(lost.map(({ owner }) => owner)).size,
      owner_fall: rounded(fall / owners.length),
      of_fall: all > 0 ? rounded(fall / all) : null,
      low,
      high,
    };
  });
}
