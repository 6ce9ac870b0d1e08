import type { RowIn } from '../../data/schema/folders.ts';
import { EMISSIONS_BEFORE, MODELS, MOST_OF_ONE, OWNERS, PARAMETERS } from '../listings/count-models.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import { wholePart } from '../statistics/whole-part.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, oneOfThese, same, theseRows, type Doubt } from './judged.ts';
import { wholeTally } from './whole-tally.ts';

type Row = RowIn<'listings', 'listing-counts'>;
type Listings = CheckedFolder<'listings'>;
type Captures = ReadonlyMap<string, CaptureTables>;
/** The row of the same capture and models with these words. */
type Find = (row: Row, what: Row['what'], limit: string | null, models?: Row['models']) => Row | undefined;

const REST = 'without the most downloaded';

/** Counts over listings: of as many as the capture tallies, a part of them, and with every limit that is asked for. */
export function checkListingCounts({ table }: Listings, captures: Captures): string[] {
  const counts = table('listing-counts');
  const known = byKey(counts?.rows ?? [], ({ capture, what, limit, models }) => [capture, what, limit, models]);
  const find: Find = (row, what, limit, models = row.models) => known([row.capture, what, limit, models]);
  const sections = table('dataset-card-sections')?.rows ?? [];
  return [
    ...theseRows(
      counts,
      ['capture', 'what', 'limit', 'models'],
      wantedRows(counts?.rows ?? [], captures),
      'by its capture',
    ),
    ...judged(counts, (row) => [
      oneOfThese(
        row,
        'limit',
        limitsOf(row.what).includes(row.limit),
        `one of ${limitsOf(row.what).join(', ') || 'none'}`,
      ),
      atMost(row, 'n', row.of, 'as of'),
      ...limitDoubts(row, find),
      ...(row.models === 'all' ? restDoubts(row, find, captures.get(row.capture)) : []),
      row.what === 'downloads of models' ? topDoubt(row, captures.get(row.capture)) : undefined,
      row.what === 'datasets with card'
        ? same(
            row,
            'n',
            sections.find((each) => each.capture === row.capture && each.cards === 'all')?.of ?? row.n,
            'as dataset-card-sections.csv has cards',
          )
        : undefined,
    ]),
  ];
}

function limitsOf(what: Row['what']): (string | null)[] {
  if (what === 'downloads of owners') return [String(OWNERS)];
  if (what === 'downloads of models') return [String(MODELS)];
  if (what === 'downloads below parameters') return PARAMETERS.map(String);
  return what === 'emissions declared before' ? [EMISSIONS_BEFORE] : [null];
}

/** Rows of each capture that is counted, with what they are of; a row of which the capture says nothing stays as it is. */
function wantedRows(rows: readonly Row[], captures: Captures): Partial<Row>[] {
  const counted = Map.groupBy(rows, ({ capture }) => capture);
  return [...new Set([...captures.keys(), ...counted.keys()])].flatMap((capture) => {
    const own = counted.get(capture) ?? [];
    const at = captures.get(capture);
    const [models, datasets] = at ? [wholeTally(at, 'models'), wholeTally(at, 'datasets')] : [];
    const ofDatasets = {
      'datasets with card': datasets?.n,
      'downloads of datasets with card': datasets?.downloads_sum,
    };
    const cards = own.filter(({ what }) => what in ofDatasets);
    const emissions = own.some(({ what }) => what === 'emissions declared before');
    if (!at) return own;
    return [
      ...(emissions
        ? [{ capture, what: 'emissions declared before' as const, limit: EMISSIONS_BEFORE, models: 'all' as const }]
        : []),
      ...(cards.length === 0
        ? []
        : Object.entries(ofDatasets).map(([what, of]) => ({
            capture,
            what: what as Row['what'],
            limit: null,
            models: 'all' as const,
            of: of!,
          }))),
      ...(models && models.downloads_sum > 0 ? rowsOfModels(capture, own, models) : []),
    ];
  });
}

/** Twice where one model has so many that any share of all hangs on it. */
function rowsOfModels(capture: string, own: readonly Row[], tally: RowIn<'captures', 'tallies'>): Partial<Row>[] {
  const { downloads_sum: sum, downloads_max: most, downloads_known: known } = tally;
  const isSized = own.some(({ what }) => what === 'downloads below parameters' || what === 'downloads with parameters');
  const sets = [
    { models: 'all' as const, of: sum, known },
    ...(most / sum > MOST_OF_ONE ? [{ models: REST as Row['models'], of: sum - most, known: known - 1 }] : []),
  ];
  return sets.flatMap(({ models, of, known: n }) => {
    const row = (what: Row['what'], limit: number | null, rest: Partial<Row>): Partial<Row> => ({
      capture,
      what,
      limit: limit === null ? null : String(limit),
      models,
      ...rest,
    });
    const owners = own.some((each) => each.what === 'downloads of owners' && each.models === models);
    return [
      // How many owners there are no table says.
      ...(owners ? [row('downloads of owners', OWNERS, { of })] : []),
      ...(n > MODELS ? [row('downloads of models', MODELS, { of })] : []),
      ...(isSized
        ? [
            ...PARAMETERS.map((limit) => row('downloads below parameters', limit, {})),
            row('downloads with parameters', null, { of }),
          ]
        : []),
    ];
  });
}

/** Below a larger limit are no fewer, and so many owners have at least as many downloads as as many models. */
function limitDoubts(row: Row, find: Find): (Doubt<Row> | undefined)[] {
  if (row.what !== 'downloads below parameters') return [];
  const next = PARAMETERS[PARAMETERS.findIndex((limit) => String(limit) === row.limit) + 1];
  return [
    same(row, 'of', find(row, 'downloads with parameters', null)?.n ?? row.of, 'as downloads with parameters are'),
    atMost(row, 'n', next === undefined ? undefined : find(row, row.what, String(next))?.n, `as below ${next}`),
  ];
}

/** Without the most downloaded model one less is counted, in whose place the next one may come. */
function restDoubts(row: Row, find: Find, at: CaptureTables | undefined): (Doubt<Row> | undefined)[] {
  const rest = find(row, row.what, row.limit, REST);
  const most = at && wholeTally(at, 'models')?.downloads_max;
  if (!rest || most === undefined) return [];
  const lost = row.n - rest.n;
  const next =
    row.what === 'downloads of owners' ? row.n / OWNERS : row.what === 'downloads of models' ? row.n / MODELS : 0;
  const isRight = (lost === 0 && next === 0) || (lost <= most && lost >= most - next);
  return [oneOfThese(row, 'n', isRight, `${rest.n} without the most downloaded model, which has ${most}, and that`)];
}

/** Of a curve that rises ever less steeply two points bound what lies between them. */
function topDoubt(row: Row, at: CaptureTables | undefined): Doubt<Row> | undefined {
  const known = (at && wholeTally(at, 'models')?.downloads_known) ?? 0;
  const isAll = row.models === 'all';
  const n = isAll ? known : known - 1;
  const points = (at?.table('lorenz') ?? [])
    .filter(({ kind, by, measure }) => kind === 'models' && by === 'all' && measure === 'downloads')
    .map((each) => ({ size: wholePart(n, each.top), held: (isAll ? each.held : each.held_without_largest) ?? 0 }));
  const [below, above] = [points.findLast(({ size }) => size <= MODELS), points.find(({ size }) => size >= MODELS)];
  if (!below || !above) return undefined;
  const part = above.size === below.size ? 0 : (MODELS - below.size) / (above.size - below.size);
  const least = Math.floor((below.held + part * (above.held - below.held)) * row.of * (1 - 1e-9));
  const most = Math.ceil(Math.min(above.held, (below.held * MODELS) / below.size) * row.of * (1 + 1e-9));
  return row.n >= least && row.n <= most ? undefined : ['n', `${least} to ${most} as lorenz.csv has it`];
}
