import { monthWords } from '../../frames/date-words.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { easeParts, type EasePart } from '../../method/ease-parts.ts';
import type { ReportData } from '../data/report-data.ts';
import { populationName } from '../figure/population-name.ts';
import { partWords } from './part-words.ts';

/** Where a figure comes from: a capture with its day and what it covers, and both in words. */
export interface Listing {
  capture: string;
  seen: string;
  /** `July 2024, whole Hub`. */
  says: string;
}

/** A part of ease of one task, from the best capture that knows it. */
export interface TaskPart {
  name: EasePart['name'];
  label: string;
  /** What the part asks, as the end of a sentence. */
  says: string;
  share: number;
  /** Ends of the interval over authors; null where the capture leaves none. */
  low: number | null;
  high: number | null;
  /** Models, or apps, of which the capture tells. */
  n: number;
  listing: Listing;
}

/** A part that no capture knows of enough models of the task, with what it asks. */
export type UnknownPart = Pick<TaskPart, 'name' | 'label' | 'says'>;

/** The known parts of a task in their order, and those that no capture knows of enough models. */
export function taskParts(data: ReportData, task: string): { parts: TaskPart[]; unknown: UnknownPart[] } {
  const own = data.metricTable('ease-parts').filter((row) => row.task === task && row.share !== null);
  const found = easeParts.map((part) => ({
    part,
    best: bestOf(
      data,
      own.filter((row) => row.part === part.name),
    ),
  }));
  return {
    parts: found.flatMap(({ part: { name, label }, best }) =>
      best === undefined
        ? []
        : [
            {
              name,
              label,
              says: partWords[name],
              share: rounded(best.row.share!),
              low: best.row.low === null ? null : rounded(best.row.low),
              high: best.row.high === null ? null : rounded(best.row.high),
              n: best.row.known,
              listing: best.listing,
            },
          ],
    ),
    unknown: found.flatMap(({ part: { name, label }, best }) =>
      best === undefined ? [{ name, label, says: partWords[name] }] : [],
    ),
  };
}

/** The row of the newest listing of all models, else of the newest other capture. */
function bestOf(data: ReportData, rows: readonly RowIn<'metrics', 'ease-parts'>[]) {
  const known = data.captures().flatMap(({ capture, population }) => {
    const row = rows.find((each) => each.capture === capture);
    return row ? [{ row, kind: population.models.kind }] : [];
  });
  const best = known.findLast(({ kind }) => kind === 'whole') ?? known.at(-1);
  return best && { row: best.row, listing: listingOf(data, best.row.capture)! };
}

/** A hundredth of a percent says more than any of these intervals. */
function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

/** A capture in words; undefined where there is none of that name. */
export function listingOf(data: ReportData, name: string): Listing | undefined {
  const found = data.captures().find(({ capture }) => capture === name);
  return (
    found && {
      capture: name,
      seen: found.seen,
      says: `${monthWords(found.seen)}, ${populationName(found.population.models.kind)}`,
    }
  );
}
