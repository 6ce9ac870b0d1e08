import { findRow, type Claim, type MetricRows } from './claim.ts';

/** Below this a share says little of a listing. */
const LEAST = 100;

function newest(rows: MetricRows): string[] {
  const last = rows('fits-on-hardware').findLast((row) => Number(row.of) >= LEAST);
  return last ? [last.capture] : [];
}

/** Whether small hardware is enough for the models that are popular or new. */
export const claim: Claim = {
  id: 'most-fit-a-laptop',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'Where the size is known, most models in scope fit a laptop with eight gigabytes of memory at two bytes a parameter.',
  otherwise:
    'Where the size is known, most models in scope do not fit a laptop with eight gigabytes of memory at two bytes a parameter.',
  predicate: `share of models with known parameters whose fp16 weights fit an Apple M1 with 8 GB above 0.5, in the newest capture with at least ${LEAST} of them`,
  captures: newest,
  restsOn: ['fits-on-hardware'],
  judge(rows) {
    const [capture] = newest(rows);
    const row =
      capture === undefined
        ? undefined
        : findRow(rows('fits-on-hardware'), { capture, hardware: 'Apple M1', precision: 'fp16' });
    if (row?.share == null) return null;
    return {
      holds: row.share > 0.5,
      effectName: 'share that fits',
      effect: row.share,
      n: `${row.of} models`,
    };
  },
};
