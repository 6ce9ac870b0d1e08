import type { MarkReading } from './figure-readings.ts';

/** A reading as the metadata of a picture have it: without what is nothing, and with the rows of all elements in one text. */
export interface ShortReading {
  mark: string;
  offset?: MarkReading['offset'];
  insets?: Partial<MarkReading['insets']>;
  reads: Record<string, string>;
  /** Rows of each element with commas between them; `0..8` for elements with one row more each, `-1*5` for five alike. */
  rows: string;
}

/** Readings in a third of the bytes: of a matrix most elements draw no row of a column. */
export function shortReadings(readings: readonly MarkReading[]): ShortReading[] {
  return readings.map(({ mark, offset, insets, reads, rows }) => ({
    mark,
    ...(offset.some((shift) => shift !== 0) && { offset }),
    ...(Object.values(insets).some((inset) => inset !== 0) && { insets }),
    reads,
    rows: runsOf(rows),
  }));
}

function runsOf(rows: readonly string[]): string {
  const runs: { first: string; count: number; step: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const step = last === undefined ? Number.NaN : stepOf(last, row);
    if (last === undefined || Number.isNaN(step)) runs.push({ first: row, count: 1, step: 0 });
    else Object.assign(last, { count: last.count + 1, step });
  }
  return runs
    .map(({ first, count, step }) => {
      if (count === 1) return first;
      return step === 1 ? `${first}..${Number(first) + count - 1}` : `${first}*${count}`;
    })
    .join(',');
}

/** 0 where a row repeats a run, 1 where it goes on by one; NaN where it begins another. */
function stepOf({ first, count, step }: { first: string; count: number; step: number }, row: string): number {
  if (row === first && (count === 1 || step === 0)) return 0;
  const isNext = /^\d+$/.test(first) && /^\d+$/.test(row) && Number(row) === Number(first) + count;
  return isNext && (count === 1 || step === 1) ? 1 : Number.NaN;
}
