import type { Loss } from '../../data/schema/manifest.ts';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { NO_RECORD } from '../../data/schema/no-record.ts';
import { countInWords, kindInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';

/** Fields that the Hub refused a crawl, or gave of no record, and listings of which many records could not be read. */
export function lostRecords(losses: readonly Loss[], listed: Readonly<Record<ListedKind, number>>): Found[] {
  return losses.flatMap(({ of, cost, what, n }): Found[] => {
    const field = what.split(': ')[0]!;
    // Of few repositories all may lack what some of many have: that it is counted says all that is known.
    if (cost === 'field' && what.endsWith(NO_RECORD) && !(listed[of as ListedKind] >= limits.fieldRows)) return [];
    if (cost === 'field')
      return [
        {
          kind: 'field-refused',
          where: `${of} ${field}`,
          what: `The Hub no longer knows the field ${field} of ${of}: what is made from it is empty.`,
        },
      ];
    const kind = (['models', 'spaces', 'datasets'] as const).find((each) => each === of);
    if (kind === undefined || n < limits.oddRows || n < limits.oddShare * listed[kind]) return [];
    return [
      {
        kind: 'odd',
        where: `${of} ${field}`,
        what: `Of ${countInWords(listed[kind])} ${kindInWords(kind)}, ${countInWords(n)} could not be read: ${what}.`,
        value: n,
        limit: limits.oddRows,
      },
    ];
  });
}
