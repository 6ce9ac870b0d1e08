import type { RowIn } from '../../data/schema/folders.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import { chain, type AddedRows } from './chain.ts';
import { findEarlier, LIVE, versionsOf } from './find-earlier.ts';
import { fingerprint } from './fingerprint.ts';
import { headlines, type Headline } from './headlines.ts';
import type { HistoryRows } from './history-rows.ts';
import { movesOf } from './moves-of.ts';
import { updateKnown } from './update-known.ts';

type Addition = RowIn<'history', 'additions'>;
type Version = Pick<Addition, 'capture' | 'seen' | 'fingerprint'>;

const KINDS = ['datasets', 'models', 'spaces'] as const;

/** The history with the versions of captures, and the figures of those it has, that it does not hold yet. */
export function appendHistory(history: HistoryRows, captures: readonly CaptureTables[]): HistoryRows {
  return [...captures].sort(inOrder).reduce((held, at) => appendCapture(held, at, captures), history);
}

/** By the day they were seen; `latest`, which is compared with the others, last. */
function inOrder({ capture: a }: CaptureTables, { capture: b }: CaptureTables): number {
  const rank = ({ capture, seen }: typeof a) => `${capture === LIVE ? 1 : 0} ${seen} ${capture}`;
  return rank(a) < rank(b) ? -1 : 1;
}

function appendCapture(history: HistoryRows, at: CaptureTables, captures: readonly CaptureTables[]): HistoryRows {
  const version = { capture: at.capture.capture, seen: at.capture.seen, fingerprint: fingerprint(at) };
  const held = heldVersion(history, version);
  const addition = (history.additions.at(-1)?.addition ?? 0) + 1;
  if (held) {
    const late = missingFigures(history, held, headlines(at));
    if (late.length === 0) return history;
    const rows = { headlines: late.map((row) => ({ addition, ...row })), moves: [], moved: [] };
    return added(history, { addition, what: 'measures', ...version }, rows);
  }
  const pairs = KINDS.filter((kind) => at.capture.listed[kind] > 0).map((kind) =>
    movesOf(at, kind, addition, findEarlier(at, kind, captures, history), history.known),
  );
  const rows = {
    headlines: headlines(at).map((row) => ({ addition, ...row })),
    moves: pairs.flatMap(({ moves }) => moves),
    moved: pairs.flatMap(({ moved }) => moved),
  };
  const next = added(history, { addition, what: 'version', ...version }, rows);
  if (version.capture !== LIVE) return next;
  const seen = new Map(next.additions.map((row) => [row.addition, row.seen]));
  return {
    ...next,
    known: KINDS.flatMap((kind) => updateKnown(history.known, at, kind, addition, (last) => seen.get(last)!)),
  };
}

/** The version of the history that a capture is: of `latest` only the last, as a state may come again. */
export function heldVersion(history: HistoryRows, version: Version): Addition | undefined {
  const versions = versionsOf(history, version.capture);
  const last = version.capture === LIVE ? versions.slice(-1) : versions;
  return last.find((row) => row.fingerprint === version.fingerprint);
}

/** Figures that the history has of a version. */
export function heldFigures(history: HistoryRows, version: Addition): HistoryRows['headlines'] {
  const own = new Set(
    history.additions
      .filter((row) => row.capture === version.capture && row.fingerprint === version.fingerprint)
      .map((row) => row.addition)
      // A state of `latest` that came again has figures of its own.
      .filter((addition) => addition >= version.addition),
  );
  return history.headlines.filter((row) => own.has(row.addition));
}

/** The figures of a version that the history does not have. */
export function missingFigures(
  history: HistoryRows,
  version: Addition,
  figures: readonly Headline[],
): readonly Headline[] {
  const held = new Set(heldFigures(history, version).map(({ kind, measure }) => `${kind} ${measure}`));
  return figures.filter(({ kind, measure }) => !held.has(`${kind} ${measure}`));
}

function added(
  history: HistoryRows,
  stated: Pick<Addition, 'addition' | 'what' | keyof Version>,
  rows: AddedRows,
): HistoryRows {
  const { headlines: figures, moves, moved } = rows;
  const row: Addition = {
    ...stated,
    headlines: figures.length,
    moves: moves.length,
    moved: moved.length,
    chain: chain(history.additions.at(-1)?.chain ?? '', stated, rows),
  };
  return {
    ...history,
    additions: [...history.additions, row],
    headlines: [...history.headlines, ...figures],
    moves: [...history.moves, ...moves],
    moved: [...history.moved, ...moved],
  };
}
