import type { Compared } from './compared-listing.ts';
import { countInWords, kindInWords, shareInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';

/** Columns that lost their values, or have values of another type. */
export function changedColumns({ kind, before, after }: Compared): Found[] {
  if (after.kept.length === 0) return [];
  return [...before.columns].flatMap(([column, old]): Found[] => {
    if (old.known < limits.columnRows) return [];
    const now = after.columns.get(column) ?? { known: 0, of: after.kept.length, type: undefined };
    if (now.of < limits.columnRows) return [];
    const [was, is] = [old.known / old.of, now.known / now.of];
    const renamed = now.known === 0 ? renamedTo(column, before.columns, after.columns) : '';
    const told =
      `${countInWords(now.known)} of ${countInWords(now.of)} rows of ${kindInWords(kind)} know ${column}, ` +
      `${countInWords(old.known)} of ${countInWords(old.of)} did`;
    const where = `${kind} ${column}`;
    if (now.known === 0)
      return [{ kind: 'column-empty', where, what: `${told} at the last crawl${renamed}.`, value: 0, limit: was / 2 }];
    if (old.type !== undefined && now.type !== old.type)
      return [
        {
          kind: 'column-type',
          where,
          what:
            `The column ${column} of ${kindInWords(kind)} holds ${now.type ?? 'values of several types'}, ` +
            `at the last crawl ${old.type}.`,
        },
      ];
    if (was - is <= limits.movedKnown) return [];
    return [
      {
        kind: 'column-empty',
        where,
        what: `${told} at the last crawl: ${shareInWords(was - is)} of the rows less.`,
        value: is,
        limit: was - limits.movedKnown,
      },
    ];
  });
}

/**
 * A column that came with this crawl, holds the same type and is known as often: the emptied one under another name.
 */
function renamedTo(column: string, before: Compared['before']['columns'], after: Compared['after']['columns']): string {
  const old = before.get(column)!;
  const found = [...after].find(
    ([name, { known, of, type }]) =>
      (before.get(name)?.known ?? 0) === 0 &&
      known > 0 &&
      type === old.type &&
      Math.abs(known / of - old.known / old.of) <= limits.movedKnown,
  );
  return found ? `; ${found[0]}, which is new, may be its name now` : '';
}
