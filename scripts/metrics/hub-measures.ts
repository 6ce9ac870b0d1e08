import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { standardLibraries } from '../../method/ease-definition.ts';
import { openLicences } from '../../method/open-licences.ts';
import { authorInterval, NO_ENDS, rowsInterval, type Ends } from './author-interval.ts';
import { populationOf, type CaptureTables, type Population } from './capture-tables.ts';
import { taggedOf } from './has-tags.ts';
import { ratio } from './share-with-interval.ts';
import { withKnown } from './with-known.ts';

type HubMeasuresRow = RowIn<'metrics', 'hub-measures'>;

/** n of those of which a measure is known. */
type Counted = readonly [measure: HubMeasuresRow['measure'], n: number, of: number];

/** Tags of facts and the measure that each is. */
const TAGS: Readonly<Record<string, HubMeasuresRow['measure']>> = {
  custom_code: 'custom-code',
  'eval-results': 'eval-results',
  'model-index': 'model-index',
};

/** Stages of Spaces and the measure that they meet. */
const STAGES: Readonly<Partial<Record<HubMeasuresRow['measure'], (stage: string) => boolean>>> = {
  'space-running': (stage) => stage.startsWith('RUNNING'),
  'space-ended': (stage) => stage.includes('ERROR') || ['NO_APP_FILE', 'PAUSED', 'STOPPED'].includes(stage),
  'space-failed': (stage) => stage.includes('ERROR'),
};

/**
 * Table `hub-measures`: what the listings, the models in scope and the Spaces of each capture state; nothing of which a
 * capture knows nothing.
 */
export function hubMeasures({ captures }: Pick<Sources, 'captures'>): HubMeasuresRow[] {
  return captures.flatMap((at) => {
    const { capture } = at.capture;
    const row =
      (unit: HubMeasuresRow['unit'], population: Population) =>
      ([measure, n, of]: Counted): HubMeasuresRow => ({
        capture,
        measure,
        unit,
        population,
        n,
        of,
        share: ratio(n, of),
        ...(population === 'whole' || population === 'top' ? NO_ENDS : endsOf(at, measure)),
      });
    // A tag that no model of a listing has was not set by the Hub of that day.
    const tagged = at
      .table('tag-counts')
      .filter(({ kind, n }) => kind === 'models' && n !== 0)
      .flatMap(({ tag, n, of }): Counted[] => (TAGS[tag] === undefined ? [] : [[TAGS[tag], n, of]]));
    return [
      ...[...listed(at), ...tagged].map(row('models', populationOf(at, 'models'))),
      ...ofCards(at.table('models')).map(row('models in scope', 'top')),
      ...ofStages(at.table('spaces')).map(row('Spaces', populationOf(at, 'spaces'))),
    ];
  });
}

/** Interval over authors of a measure of listed models or of Spaces; none where authors were not counted by it. */
function endsOf(at: CaptureTables, measure: HubMeasuresRow['measure']): Ends {
  const stage = STAGES[measure];
  if (stage) {
    const known = withKnown(at.table('spaces'), 'stage');
    return rowsInterval(
      known,
      (row) => row.author,
      (row) => stage(row.stage),
    );
  }
  const cells = at.table('author-clusters').filter((row) => row.measure === measure);
  return authorInterval(
    cells.flatMap(({ models, meeting, authors }) =>
      Array.from({ length: authors }, () => ({ of: models, n: meeting })),
    ),
  );
}

function listed(at: CaptureTables): Counted[] {
  const whole = at.table('tallies').filter((row) => row.kind === 'models' && row.task === null);
  const of = whole.find((row) => row.facet === 'all')?.n ?? 0;
  const count = (facet: string, meets: (value: string) => boolean) =>
    whole
      .filter((row) => row.facet === facet && row.value !== null && meets(row.value))
      .reduce((sum, row) => sum + row.n, 0);
  const any = () => true;
  const measures: Counted[] = [];
  if (count('library', any) > 0)
    measures.push(
      ['library', count('library', any), of],
      ['standard-library', count('library', (value) => value in standardLibraries), of],
    );
  // A licence is a tag: of a record without tags it is not known.
  const tagged = taggedOf(at, 'models', of);
  if (count('licence', any) > 0)
    measures.push(
      ['licence', count('licence', any), tagged],
      ['open-licence', count('licence', (value) => openLicences.includes(value)), tagged],
    );
  // Known of all models or of a part that the archive did not choose by chance: only a whole listing counts.
  if (of > 0 && count('gated', any) === of) measures.push(['gated', count('gated', (value) => value !== 'false'), of]);
  return measures;
}

function ofCards(models: readonly Pick<RowIn<'captures', 'models'>, 'card' | 'card_usage'>[]): Counted[] {
  const known = models.filter(({ card }) => card === 'read' || card === 'none');
  if (known.length === 0) return [];
  return [
    ['card', known.filter(({ card }) => card === 'read').length, known.length],
    ['card-usage', known.filter((row) => row.card_usage === true).length, known.length],
  ];
}

function ofStages(spaces: readonly Pick<RowIn<'captures', 'spaces'>, 'stage'>[]): Counted[] {
  const stages = spaces.flatMap(({ stage }) => stage ?? []);
  if (stages.length === 0) return [];
  return (['space-running', 'space-ended', 'space-failed'] as const).map((measure) => [
    measure,
    stages.filter(STAGES[measure]!).length,
    stages.length,
  ]);
}
