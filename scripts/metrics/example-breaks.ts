import type { RowIn } from '../../data/schema/folders.ts';
import { goneNames, type GoneName } from './gone-names.ts';
import { readExamples, type ReadExamples } from './judged-cards.ts';
import { replacementOf } from './replacement-of.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type BreakRow = RowIn<'metrics', 'example-breaks'>;

/** Table `example-breaks`: what judged examples use and the newest release lacks, and what replaces it. */
export function exampleBreaks({ captures, apiNames }: Pick<Sources, 'captures' | 'apiNames'>): BreakRow[] {
  return captures.flatMap((at) => {
    const read = readExamples(at, apiNames);
    return read ? breaksOf(read) : [];
  });
}

function breaksOf({ capture, population, judged, history }: ReadExamples): BreakRow[] {
  const ofOwners = new Set(judged.map(({ owner }) => owner)).size;
  const uses = judged.flatMap(({ model, owner, examples }) =>
    examples
      .filter(({ judged: { state } }) => state === 'judged')
      .flatMap(({ row }) => goneNames(row, history))
      .map((gone): GoneName & { model: string; owner: string } => ({ ...gone, model, owner })),
  );
  const rows = [...Map.groupBy(uses, ({ name }) => name)].map(([name, own]): BreakRow => {
    const { kind, goneBy } = own[0]!;
    const owners = new Set(own.map(({ owner }) => owner)).size;
    const instead = replacementOf(name, history);
    return {
      capture,
      name,
      kind,
      gone_by: goneBy,
      population,
      cards: new Set(own.map(({ model }) => model)).size,
      owners,
      of_owners: ofOwners,
      owners_share: ratio(owners, ofOwners),
      instead: instead?.instead ?? null,
      fit: instead?.fit ?? null,
      source: instead?.source ?? null,
    };
  });
  return rows.sort((a, b) => b.owners - a.owners || b.cards - a.cards || (a.name < b.name ? -1 : 1));
}
