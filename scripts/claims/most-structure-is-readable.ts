import { findRow, type Claim, type MetricRows } from './claim.ts';

function newest(rows: MetricRows): string[] {
  const last = rows('structure-readable').findLast(
    (row) => row.facet === 'all' && Number(row.models) > Number(row.unknown),
  );
  return last ? [last.capture] : [];
}

/** Whether a reader of headers is enough for most models. */
export const claim: Claim = {
  id: 'most-structure-is-readable',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'The structure of most models in scope can be read from the headers of their files, without their weights.',
  otherwise:
    'The structure of most models in scope cannot be read from the headers of their files, or their formats are not known.',
  predicate:
    'share of models in scope with safetensors, GGUF or ONNX files above 0.5 in the newest capture that knows formats, models of unknown format counted as not readable',
  captures: newest,
  restsOn: ['structure-readable'],
  judge(rows) {
    const [capture] = newest(rows);
    const row = capture === undefined ? undefined : findRow(rows('structure-readable'), { capture, facet: 'all' });
    if (row?.share == null) return null;
    return {
      holds: row.share > 0.5,
      effectName: 'readable share',
      effect: row.share,
      n: `${row.models} models`,
    };
  },
};
