import type { RowIn } from '../../data/schema/folders.ts';
import { encoderClusters, encoderGenres } from '../../method/encoder-method.ts';
import { encoderFacts, pairRow } from '../encoders/encoder-rows.ts';
import { fiveEncoders } from '../encoders/five-encoders.ts';
import { packagedEncoders } from '../encoders/index.ts';
import { judgeSwap, swapFacts } from '../encoders/swap-rows.ts';
import type { Sources } from '../metrics/sources.ts';
import { fourFigures } from '../statistics/four-figures.ts';
import type { CheckedFolder } from './checked-folder.ts';
import {
  atMost,
  byKey,
  firstProblems,
  judged,
  oneOfThese,
  rising,
  same,
  theseRows,
  type Counts,
  type Doubt,
} from './judged.ts';

type Encoder = RowIn<'encoders', 'encoders'>;
type Place = RowIn<'encoders', 'encoder-places'>;
type Swap = RowIn<'encoders', 'encoder-swaps'>;

/** Of a figure with four decimals, and of the mean of figures that were cut to them. */
const CUT = 0.5e-4 + 1e-9;
const WAYS = ['its own classes', 'one call'] as const;

/** Encoders that the code names, every genre by each of them, and how their clusters agree. */
export function checkEncoders(
  folder: CheckedFolder<'encoders'>,
  { architectures }: Pick<Sources, 'architectures'>,
): string[] {
  const files = byKey(architectures.table('architectures'), ({ sha256 }) => [sha256]);
  return [
    ...firstProblems(
      () => knownProblems(folder),
      () => placeProblems(folder),
      () => [...figureProblems(folder, (sha256) => files([sha256])?.file_bytes), ...pairProblems(folder)],
    ),
    ...swapProblems(folder),
  ];
}

/** Places of an encoder in the order of the list of genres, which is that of its clusters. */
function placesOf({ table }: CheckedFolder<'encoders'>): (encoder: string) => readonly Place[] {
  const own = Map.groupBy(table('encoder-places')?.rows ?? [], ({ encoder }) => encoder);
  const at = ({ genre }: Place) => encoderGenres.indexOf(genre);
  return (encoder) => (own.get(encoder) ?? []).toSorted((a, b) => at(a) - at(b));
}

function knownProblems({ table }: CheckedFolder<'encoders'>): string[] {
  const known = packagedEncoders.map((each) => ({
    ...encoderFacts(each),
    genres: encoderGenres.length,
    k: encoderClusters,
  }));
  return theseRows(table('encoders'), ['encoder'], known, 'as scripts/encoders has it');
}

/** Figures of an encoder that follow from the places of its genres. */
function figureProblems(folder: CheckedFolder<'encoders'>, bytesOf: (sha256: string) => number | undefined): string[] {
  const places = placesOf(folder);
  return judged(folder.table('encoders'), (row: Encoder) => {
    const own = places(row.encoder);
    const mean = own.reduce((sum, { silhouette }) => sum + silhouette, 0) / own.length;
    return [
      oneOfThese(row, 'silhouette', Math.abs(row.silhouette - mean) <= 2 * CUT, `the mean of its genres, ${mean}`),
      same(row, 'bytes', bytesOf(row.sha256) ?? row.bytes, 'as architectures.csv has the same file'),
      ...(['stability', 'variance_x', 'variance_y'] as const).map((column) => cutDoubt(row, column)),
      oneOfThese(row, 'stability', Math.abs(row.stability) <= 1, '-1 to 1'),
      oneOfThese(row, 'variance_y', row.variance_y >= 0 && row.variance_x + row.variance_y <= 1 + CUT, 'shares of 1'),
      ...varianceDoubts(row, own),
    ];
  });
}

/** The two components hold the variance as their places vary, and the first of them holds more. */
function varianceDoubts(row: Encoder, own: readonly Place[]): (Doubt<Encoder> | undefined)[] {
  const [x, y] = (['x', 'y'] as const).map((axis) => own.reduce((sum, place) => sum + place[axis] ** 2, 0));
  const ratio = row.variance_x / row.variance_y;
  const slack = CUT / row.variance_y + own.length * CUT;
  return [
    atMost(row, 'variance_y', row.variance_x, 'as variance_x'),
    oneOfThese(
      row,
      'variance_x',
      Math.abs(x! / y! / ratio - 1) <= slack,
      `${fourFigures(x! / y!)} times variance_y, as its places vary`,
    ),
  ];
}

function cutDoubt<Row>(row: Row, column: Counts<Row>): Doubt<Row> | undefined {
  // A column of Counts holds numbers, or nothing.
  const value = row[column] as number;
  return Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-6 ? undefined : [column, 'at most four decimals'];
}

/** Every genre once by each encoder, around the middle of the map, in clusters that are counted in their order. */
function placeProblems(folder: CheckedFolder<'encoders'>): string[] {
  const encoders = folder.table('encoders')?.rows ?? [];
  const places = placesOf(folder);
  const all = encoders.flatMap(({ encoder }) => encoderGenres.map((genre) => ({ encoder, genre })));
  return [
    ...theseRows(folder.table('encoder-places'), ['encoder', 'genre'], all, 'for a genre of method/encoder-method.ts'),
    ...judged(folder.table('encoder-places'), (row) => {
      const own = places(row.encoder);
      const at = own.indexOf(row);
      const before = own.slice(0, at).map(({ cluster }) => cluster);
      const alone = own.filter(({ cluster }) => cluster === row.cluster).length === 1;
      return [
        oneOfThese(
          row,
          'cluster',
          row.cluster <= Math.max(-1, ...before) + 1,
          'clusters counted in the order of genres',
        ),
        atMost(row, 'cluster', encoderClusters - 1, `of ${encoderClusters} clusters`),
        alone ? same(row, 'silhouette', 0, 'of a genre alone in its cluster') : undefined,
        oneOfThese(row, 'silhouette', Math.abs(row.silhouette) <= 1, '-1 to 1'),
        ...(['x', 'y', 'silhouette'] as const).map((column) => cutDoubt(row, column)),
        ...(at === 0 ? mapDoubts(row, own) : []),
      ];
    }),
  ];
}

/** Components lie around 0, do not go with each other, and the genre that is farthest out has the positive side. */
function mapDoubts(row: Place, own: readonly Place[]): (Doubt<Place> | undefined)[] {
  const slack = own.length * CUT;
  const product = own.reduce((sum, { x, y }) => sum + x * y, 0);
  return [
    ...(['x', 'y'] as const).flatMap((axis) => {
      const values = own.map((place) => place[axis]);
      const sum = values.reduce((total, value) => total + value, 0);
      return [
        oneOfThese(row, axis, Math.abs(sum) <= slack, `all of ${row.encoder} to add up to 0, not to ${sum}: this one`),
        oneOfThese(row, axis, Math.max(...values) >= -Math.min(...values) - CUT, 'the farthest out to be positive'),
      ];
    }),
    oneOfThese(row, 'x', Math.abs(product) <= 2 * slack, 'components that do not go with each other'),
  ];
}

/** How the clusters of each two agree, computed anew. */
function pairProblems(folder: CheckedFolder<'encoders'>): string[] {
  const places = placesOf(folder);
  const encoders = (folder.table('encoders')?.rows ?? []).map(({ encoder }) => ({
    name: encoder,
    clustering: { clusters: places(encoder).map(({ cluster }) => cluster) },
  }));
  if (encoders.some(({ clustering }) => clustering.clusters.length !== encoderGenres.length)) return [];
  const pairs = encoders.flatMap((a, at) => encoders.slice(at + 1).map((b) => pairRow(encoderGenres, a, b)));
  return theseRows(
    folder.table('encoder-agreements'),
    ['encoder', 'other'],
    pairs,
    'by the clusters of encoder-places.csv',
  );
}

const MEASURED = ['load_seconds', 'first_seconds', 'call_ms', 'call_ms_least', 'call_ms_most', 'call_ratio'] as const;

/** The five encoders by both ways; what was measured has four figures, and what came of it follows from the rest. */
function swapProblems({ table }: CheckedFolder<'encoders'>): string[] {
  const swaps = table('encoder-swaps');
  if (swaps?.rows.length === 0) return [];
  const facts = fiveEncoders.flatMap((swap) => WAYS.map((way) => swapFacts(swap, way)));
  const first = swaps?.rows[0];
  return [
    ...theseRows(swaps, ['encoder', 'way'], facts, 'as scripts/encoders has it'),
    ...judged(swaps, (row: Swap) => {
      const { outcome, cause } = judgeSwap({ fields: row.fields ?? undefined, numbers: row.numbers ?? undefined });
      const other = swaps!.rows.find(({ encoder, way }) => encoder === row.encoder && way !== row.way);
      return [
        ...(row.outcome === 'other'
          ? []
          : [
              same(row, 'outcome', outcome, 'by its numbers'),
              same(row, 'cause', cause, 'by its fields and numbers'),
              oneOfThese(
                row,
                'fields',
                (row.fields === null) === (row.way === 'one call'),
                'names, of a pipeline none',
              ),
            ]),
        ...rising(row, 'call_ms_least', 'call_ms', 'call_ms_most'),
        ...[...MEASURED, 'memory_bytes' as const].map((column) => {
          const value = row[column];
          const isNone = value === null && (row.outcome === 'other' || column === 'memory_bytes');
          const isMeasured = value !== null && value > 0 && fourFigures(value) === value;
          return oneOfThese(row, column, isNone || isMeasured, 'a measured value of four figures');
        }),
        ...(['library', 'engine', 'repeats'] as const).map((column) => same(row, column, first![column], 'in one run')),
        other ? same(row, 'bytes', other.bytes, 'by either way') : undefined,
        row.tokens === null ? undefined : same(row, 'tokens', other?.tokens ?? row.tokens, 'by either way'),
        // A head that is stored may not be loaded, and one that is loaded may share its weights.
        oneOfThese(
          row,
          'parameters',
          row.parameters === null || Math.abs(row.bytes / 4 / row.parameters - 1) < 0.02,
          `${row.bytes / 4} by its bytes, within 2 %`,
        ),
      ];
    }),
  ];
}
