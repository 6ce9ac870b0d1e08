import { storedRows } from '../lib/write-folder.ts';
import { heldFigures, heldVersion, missingFigures } from '../history/append-history.ts';
import { chainProblems } from '../history/chain-problems.ts';
import { versionsOf, LIVE } from '../history/find-earlier.ts';
import { fingerprint } from '../history/fingerprint.ts';
import { headlines } from '../history/headlines.ts';
import type { HistoryRows } from '../history/history-rows.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import type { CheckedFolder } from './checked-folder.ts';

type History = CheckedFolder<'history'>;

/** What is special to the history, alone: that every row is as it was added, and no version is there twice. */
export function checkHistoryChain(folder: History): string[] {
  const { rows, place } = read(folder);
  return [
    ...chainProblems(rows).map(({ at, problem }) => `${place(at)}: ${problem}`),
    ...doubledProblems(rows).map(({ at, problem }) => `${place(at)}: ${problem}`),
  ];
}

/** That the history holds every capture that is there, with the figures that its tables give. */
export function checkHistory(folder: History, captures: readonly CaptureTables[]): string[] {
  // Rows that were changed or lost are named already.
  if (folder.problems.length > 0) return [];
  const { rows } = read(folder);
  return captures.flatMap((at) => {
    const { capture, seen } = at.capture;
    const where = `${folder.dir}: ${capture}, seen ${seen}`;
    const version = heldVersion(rows, { capture, seen, fingerprint: fingerprint(at) });
    if (!version) return [`${where}: expected a version as data/captures/ has it, received none`];
    const figures = headlines(at);
    const held = new Map(heldFigures(rows, version).map((row) => [`${row.kind} ${row.measure}`, row]));
    return [
      ...missingFigures(rows, version, figures).map(
        ({ kind, measure }) => `${where}: ${kind} ${measure}: expected a row, received none`,
      ),
      ...figures.flatMap(({ kind, measure, n, value, population }) => {
        const row = held.get(`${kind} ${measure}`);
        if (!row || (row.n === n && row.value === value && row.population === population)) return [];
        return [
          `${where}: ${kind} ${measure}: expected ${value} (n ${n}, ${population}) as computed from its tables, ` +
            `received ${row.value} (n ${row.n}, ${row.population}); another definition needs another name`,
        ];
      }),
    ];
  });
}

function read(folder: History): { rows: HistoryRows; place: (at: number) => string } {
  const additions = folder.table('additions');
  return {
    rows: storedRows('history', { table: (name) => folder.table(name)?.rows ?? [] }),
    place: (at) => (at < 0 || !additions ? `${folder.dir}/additions.csv` : additions.place(at)),
  };
}

/** A version is added once; only `latest` may come back to an earlier state. */
function doubledProblems(history: HistoryRows): { at: number; problem: string }[] {
  const captures = [...new Set(history.additions.map(({ capture }) => capture))];
  return captures.flatMap((capture) => {
    const versions = versionsOf(history, capture);
    return versions.flatMap((version, at) => {
      const before = capture === LIVE ? versions.slice(Math.max(0, at - 1), at) : versions.slice(0, at);
      const same = before.find((row) => row.fingerprint === version.fingerprint);
      if (!same) return [];
      const problem = `fingerprint: expected another one than that of addition ${same.addition}, received the same`;
      return [{ at: history.additions.indexOf(version), problem }];
    });
  });
}
