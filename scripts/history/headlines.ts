import { median } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf, type CaptureTables, type Population } from '../metrics/capture-tables.ts';
import { concentration } from '../metrics/concentration.ts';
import { hubMeasures } from '../metrics/hub-measures.ts';
import { ratio } from '../metrics/share-with-interval.ts';
import { LEAST_SPACES } from '../metrics/space-groups.ts';
import { withKnown } from '../metrics/with-known.ts';
import { rounded } from '../statistics/rounded.ts';

type Row = RowIn<'history', 'headlines'>;

/** A figure of a capture before it is added to the history. */
export type Headline = Omit<Row, 'addition'>;

/** What was measured and of how many, before the capture and its population are told. */
type Figure = Pick<Row, 'kind' | 'measure' | 'n' | 'value' | 'unit'> & { population?: Population };

/** Sizes that a source knows of fewer models are those of a part, whatever its listing covers. */
const LEAST_KNOWN = 0.1;

const KINDS = ['datasets', 'models', 'spaces'] as const;

/** The figures of a capture; none of what it did not list or does not know. */
export function headlines(at: CaptureTables): Headline[] {
  const { capture, seen } = at.capture;
  return [...listed(at), ...spread(at), ...stated(at), ...ofSpaces(at)].map(({ population, ...figure }) => ({
    capture,
    seen,
    ...figure,
    population: population ?? populationOf(at, figure.kind),
  }));
}

function listed({ capture }: CaptureTables): Figure[] {
  return KINDS.filter((kind) => capture.listed[kind] > 0).map((kind) => {
    const n = capture.listed[kind];
    return { kind, measure: 'listed', n, value: n, unit: 'repositories' };
  });
}

/** Sums, medians and shares of whole listings, as the metric of concentration has them. */
function spread(at: CaptureTables): Figure[] {
  return concentration({ captures: [at] })
    .filter(({ by }) => by === 'all')
    .flatMap(({ kind, measure, n, known, sum, median: middle, zero_share, ...held }) => {
      const figure = (name: Row['measure'], value: number | null, unit: string): Figure[] =>
        value === null ? [] : [{ kind, measure: name, n: known, value, unit }];
      if (measure === 'likes')
        return [...figure('likes-sum', sum, 'likes'), ...figure('likes-top-1', held.top_1, 'share')];
      if (measure === 'parameters')
        return known < LEAST_KNOWN * n ? [] : figure('parameters-median', middle, 'parameters');
      if (measure !== 'downloads') return [];
      return [
        ...figure('downloads-sum', sum, 'downloads'),
        ...figure('downloads-top-1', held.top_1, 'share'),
        ...figure('downloads-top-1-without-largest', held.top_1_without_largest, 'share'),
        ...figure('downloads-zero', zero_share, 'share'),
      ];
    });
}

/** What models state, as shares of those listed. */
function stated(at: CaptureTables): Figure[] {
  return hubMeasures({ captures: [at] })
    .filter(({ unit }) => unit === 'models')
    .flatMap(({ measure, n, of, share }) => {
      const figure = (name: Row['measure'], value: number | null): Figure[] =>
        value === null ? [] : [{ kind: 'models', measure: name, n: of, value, unit: 'share' }];
      if (measure === 'licence') return figure('without-licence', ratio(of - n, of));
      return measure === 'standard-library' || measure === 'gated' ? figure(measure, share) : [];
    });
}

function ofSpaces(at: CaptureTables): Figure[] {
  const stages = withKnown(
    at.table('tallies').filter(({ kind, facet, task }) => kind === 'spaces' && facet === 'stage' && task === null),
    'value',
  );
  const known = stages.reduce((sum, { n }) => sum + n, 0);
  const share = (measure: Row['measure'], n: number, of: number): Figure[] => {
    const value = ratio(n, of);
    return value === null ? [] : [{ kind: 'spaces', measure, n: of, value, unit: 'share' }];
  };
  const staged = (prefix: string) =>
    stages.filter(({ value }) => value.startsWith(prefix)).reduce((sum, { n }) => sum + n, 0);
  const naming = at.table('space-use').find(({ side }) => side === 'space');
  return [
    ...share('running', staged('RUNNING'), known),
    ...share('sleeping', staged('SLEEPING'), known),
    ...share('naming-models', naming?.spaces_naming ?? 0, naming?.answering ?? 0),
    ...sizes(at),
  ];
}

/** Sizes are known of Spaces in scope; a total that an archive states counts large files as pointers and is no size. */
function sizes(at: CaptureTables): Figure[] {
  const bytes = withKnown(at.table('spaces'), 'bytes')
    .filter(({ bytes_basis }) => bytes_basis?.startsWith('tree'))
    .map((row) => row.bytes);
  if (bytes.length < LEAST_SPACES) return [];
  const inScope = at.capture.options.spaces === 'listed' ? populationOf(at, 'spaces') : 'top';
  const value = rounded(median(bytes)!);
  return [{ kind: 'spaces', measure: 'bytes-median', n: bytes.length, value, unit: 'bytes', population: inScope }];
}
