import type { RowIn } from '../../data/schema/folders.ts';
import { LABELLED } from '../../frames/frame-rules.ts';
import type { Sources } from './sources.ts';
import { withKnown } from './with-known.ts';

/** Table `gold-labels`: labels by hand, counted. */
export function goldLabels({ gold }: Pick<Sources, 'gold'>): RowIn<'metrics', 'gold-labels'>[] {
  const groups = Map.groupBy(
    withKnown(withKnown(gold.table('model-dataset'), 'declared'), 'in_body'),
    (row) => `${row.declared} ${row.in_body} ${row.verdict} ${row.relation}`,
  );
  return [...groups.values()].map((own) => {
    const { declared, in_body, verdict, relation } = own[0]!;
    return {
      capture: LABELLED,
      declared: `${declared}`,
      in_body: `${in_body}`,
      verdict,
      relation,
      labels: own.length,
      cards: new Set(own.map((row) => row.model)).size,
    };
  });
}
