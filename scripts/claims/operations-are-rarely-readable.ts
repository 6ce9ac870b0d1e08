import { capturesOf, type Claim } from './claim.ts';

/** Tensors are not operations: most readable models show their parts and not how they are joined. */
export const claim: Claim = {
  id: 'operations-are-rarely-readable',
  family: 'descriptive',
  madeBy: 'report',
  sentence: 'In every capture the operations of fewer than a quarter of the models in scope can be read.',
  otherwise: 'In at least one capture the operations of a quarter of the models in scope, or more, can be read.',
  predicate: 'share of models in scope with ONNX files below 0.25 in every capture of models',
  captures: capturesOf('structure-readable'),
  restsOn: ['structure-readable'],
  judge(rows) {
    const all = rows('structure-readable').filter((row) => row.facet === 'reader');
    if (all.length === 0) return null;
    const most = Math.max(0, ...all.filter((row) => row.value === 'graph').map((row) => row.share_of_scope));
    return {
      holds: most < 0.25,
      effectName: 'largest share with ONNX files',
      effect: most,
      n: `${new Set(all.map((row) => row.capture)).size} captures`,
    };
  },
};
