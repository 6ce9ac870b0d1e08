import { captureOf } from '../../frames/frame-rules.ts';
import { BY_AUTHOR, capturesOf, findRow, IN_THIS_LISTING, ofReport, type Claim } from './claim.ts';
import { ofShare } from './of-share.ts';

/** Claims of the chapter on what is inside the models, in the order of its text. */
export const insideTheModels: readonly Claim[] = [
  {
    // Whether a reader of headers is enough for most models.
    ...ofReport,
    id: 'most-structure-is-readable',
    sentence:
      'The structure of most leading models {when formats} can be read from the headers of their files, ' +
      'without their weights.',
    otherwise:
      'The structure of half of the leading models {when formats}, or more, cannot be read from the headers of ' +
      'their files, or their formats are not stated.',
    predicate:
      'share of models in scope with safetensors, GGUF or ONNX files above 0.5 {when formats}, ' +
      'models of unknown format counted as not readable',
    certainty: BY_AUTHOR,
    marks: [{ is: 'above', mark: 0.5, because: 'most' }],
    captures: ['formats'],
    restsOn: ['structure-readable'],
    judge(rows) {
      const row = findRow(rows('structure-readable'), { capture: captureOf(rows, 'formats'), facet: 'all' });
      return ofShare(row, { effectName: 'readable share' });
    },
  },
  {
    // Tensors are not operations: most readable models show their parts and not how they are joined.
    ...ofReport,
    id: 'operations-are-rarely-readable',
    sentence: 'In every listing the operations of fewer than a quarter of the leading models can be read.',
    otherwise: 'In at least one listing the operations of a quarter of the leading models, or more, can be read.',
    predicate: 'share of models in scope with ONNX files below 0.25 in every capture of models',
    certainty: IN_THIS_LISTING,
    marks: [{ is: 'below', mark: 0.25, because: 'quarter' }],
    captures: capturesOf('structure-readable'),
    restsOn: ['structure-readable'],
    judge(rows) {
      const all = rows('structure-readable').filter((row) => row.facet === 'reader');
      if (all.length === 0) return null;
      const most = Math.max(0, ...all.flatMap((row) => (row.value === 'graph' ? (row.share_of_scope ?? []) : [])));
      const n = `${new Set(all.map((row) => row.capture)).size} listings`;
      return [{ effectName: 'largest share with ONNX files', effect: most, n }];
    },
  },
];
