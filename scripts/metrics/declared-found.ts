import type { RowIn } from '../../data/schema/folders.ts';
import { LABELLED } from '../../frames/frame-rules.ts';
import { rowsInterval } from './author-interval.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type Label = RowIn<'gold', 'model-dataset'>;

/** Table `declared-found`: what authors declare against what their texts tell, by a person and by the matcher. */
export function declaredFound({
  triples,
  gold,
}: Pick<Sources, 'triples' | 'gold'>): RowIn<'metrics', 'declared-found'>[] {
  const labels = gold.table('model-dataset');
  const yes = labels.filter((row) => row.verdict === 'yes');
  const byHand = rowsInterval(
    yes,
    ({ model }) => (model.includes('/') ? model.slice(0, model.indexOf('/')) : null),
    (row) => !isDeclared(row),
  );
  const judged = triples
    .table('evaluation')
    .filter((row) => row.population === 'all' && row.method === 'matcher-text' && row.held_out === 'cards');
  return [
    ...(labels.length === 0
      ? []
      : [
          [
            'hand',
            new Set(labels.map((row) => row.model)).size,
            labels.filter(isDeclared).length,
            yes.filter(isDeclared).length,
            yes.length,
          ] as const,
        ]),
    ...judged.map((row) => ['matcher', row.cards, row.declared, row.right, row.found] as const),
  ].map(([reader, cards, declared, confirmed, told]) => ({
    capture: LABELLED,
    reader,
    cards,
    declared,
    confirmed,
    confirmed_share: ratio(confirmed, declared),
    silent: declared - confirmed,
    told,
    added: told - confirmed,
    added_share: ratio(told - confirmed, told),
    ...(reader === 'hand' ? { added_low: byHand.low, added_high: byHand.high } : { added_low: null, added_high: null }),
  }));
}

const isDeclared = (row: Pick<Label, 'declared'>): boolean => row.declared === true;
