import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';
import { withKnown } from './with-known.ts';

type Label = RowIn<'gold', 'model-dataset'>;

/** The capture whose cards are judged and labelled: the only one at hand that holds the cards of a whole listing. */
const JUDGED = '2022-02-15';

/** Table `match-quality`: the stored evaluation, with its errors counted. */
export function matchQuality({ triples }: Pick<Sources, 'triples'>): RowIn<'metrics', 'match-quality'>[] {
  return triples.table('evaluation').map((row) => ({
    capture: JUDGED,
    ...row,
    missed: row.declared - row.right,
    wrong: row.found - row.right,
  }));
}

/** Table `match-calibration`: stated against observed confidence. */
export function matchCalibration({ triples }: Pick<Sources, 'triples'>): RowIn<'metrics', 'match-calibration'>[] {
  return triples.table('calibration').map((row) => ({ capture: JUDGED, ...row }));
}

/** Table `declared-found`: what authors declare against what their texts tell, by a person and by the matcher. */
export function declaredFound({
  triples,
  gold,
}: Pick<Sources, 'triples' | 'gold'>): RowIn<'metrics', 'declared-found'>[] {
  const labels = gold.table('model-dataset');
  const yes = labels.filter((row) => row.verdict === 'yes');
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
    capture: JUDGED,
    reader,
    cards,
    declared,
    confirmed,
    confirmed_share: ratio(confirmed, declared),
    silent: declared - confirmed,
    told,
    added: told - confirmed,
    added_share: ratio(told - confirmed, told),
  }));
}

/** Table `gold-labels`: labels by hand, counted. */
export function goldLabels({ gold }: Pick<Sources, 'gold'>): RowIn<'metrics', 'gold-labels'>[] {
  const groups = Map.groupBy(
    withKnown(withKnown(gold.table('model-dataset'), 'declared'), 'in_body'),
    (row) => `${row.declared} ${row.in_body} ${row.verdict} ${row.relation}`,
  );
  return [...groups.values()].map((own) => {
    const { declared, in_body, verdict, relation } = own[0]!;
    return {
      capture: JUDGED,
      declared: `${declared}`,
      in_body: `${in_body}`,
      verdict,
      relation,
      labels: own.length,
      cards: new Set(own.map((row) => row.model)).size,
    };
  });
}

const isDeclared = (row: Pick<Label, 'declared'>): boolean => row.declared === true;
