import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

/** Table `history-series`: every figure of the history, once a capture and day, with the line that it belongs to. */
export function historySeries({ history }: Pick<Sources, 'history'>): RowIn<'metrics', 'history-series'>[] {
  const last = new Map(
    history.table('headlines').map((row) => [JSON.stringify([row.kind, row.measure, row.seen, row.capture]), row]),
  );
  return [...last.values()].map(({ addition: _addition, ...row }) => ({ ...row, line: lineOf(row) }));
}

/** Listings of everything are one line, and so are the versions of the capture that every refresh replaces. */
function lineOf({ capture, population }: { capture: string; population: string }): string | null {
  if (population === 'whole') return population;
  return capture === 'latest' ? `${capture}, ${population}` : null;
}
