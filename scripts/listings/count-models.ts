import type { RowIn } from '../../data/schema/folders.ts';
import { ownerOf, readCount, readId, readInstant, readTexts, type HubRecord } from '../records/field.ts';
import { parametersOf } from '../records/read-model.ts';

type Row = RowIn<'listings', 'listing-counts'>;

/** Limits that published figures state. */
export const OWNERS = 50;
export const MODELS = 200;
export const PARAMETERS = [100e6, 200e6, 500e6, 1e9] as const;
/** Day on which the first study of declared emissions looked. */
export const EMISSIONS_BEFORE = '2023-03-25';
/** Of all downloads; one model with more decides what any share of them says. */
export const MOST_OF_ONE = 0.05;

/** Counts over a listing of models, record by record. */
export interface ModelCounts {
  add(record: HubRecord): void;
  /** Rows of `listing-counts`; those of downloads twice where one model has more than a twentieth of them. */
  rows(capture: string): Row[];
}

interface Counted {
  owner: string;
  downloads: number;
  parameters: number | null;
}

/** Begins such counts. */
export function countModels(): ModelCounts {
  const models: Counted[] = [];
  const declared = { n: 0, before: 0, dated: 0 };
  return {
    add(record) {
      const id = readId(record);
      if (readTexts(record, 'tags')?.includes('co2_eq_emissions')) countDeclared(declared, record);
      const downloads = readCount(record, 'downloads');
      if (downloads === null) return;
      models.push({ owner: ownerOf(id) ?? id, downloads, parameters: parametersOf(record) });
    },
    rows(capture) {
      const emissions: Row[] =
        declared.dated === 0
          ? []
          : [
              {
                capture,
                what: 'emissions declared before',
                limit: EMISSIONS_BEFORE,
                models: 'all',
                n: declared.before,
                of: declared.n,
              },
            ];
      return [...emissions, ...ofDownloads(capture, models)];
    },
  };
}

function countDeclared(declared: { n: number; before: number; dated: number }, record: HubRecord): void {
  const created = readInstant(record, 'createdAt');
  declared.n += 1;
  if (created === null) return;
  declared.dated += 1;
  if (created < EMISSIONS_BEFORE) declared.before += 1;
}

function ofDownloads(capture: string, models: readonly Counted[]): Row[] {
  const leading = models.toSorted((a, b) => b.downloads - a.downloads);
  const all = sumOf(leading);
  if (all === 0) return [];
  const first = leading[0]?.downloads ?? 0;
  return [
    ...sharesOf(capture, 'all', leading),
    ...(first / all > MOST_OF_ONE ? sharesOf(capture, 'without the most downloaded', leading.slice(1)) : []),
  ];
}

/** Rows of one set of models, the most downloaded first. */
function sharesOf(capture: string, models: Row['models'], leading: readonly Counted[]): Row[] {
  const all = sumOf(leading);
  const owners = new Map<string, number>();
  for (const { owner, downloads } of leading) owners.set(owner, (owners.get(owner) ?? 0) + downloads);
  const sized = leading.flatMap((each) => (each.parameters === null ? [] : [{ ...each, parameters: each.parameters }]));
  const row = (what: Row['what'], limit: number | null, n: number, of: number): Row => ({
    capture,
    what,
    limit: limit === null ? null : String(limit),
    models,
    n,
    of,
  });
  const below = PARAMETERS.map((limit) =>
    row('downloads below parameters', limit, sumOf(sized.filter((each) => each.parameters < limit)), sumOf(sized)),
  );
  const heldBy = [...owners.values()].sort((a, b) => b - a);
  return [
    // A list that is no longer than the limit is held by it whole.
    ...(heldBy.length > OWNERS ? [row('downloads of owners', OWNERS, sum(heldBy.slice(0, OWNERS)), all)] : []),
    ...(leading.length > MODELS ? [row('downloads of models', MODELS, sumOf(leading.slice(0, MODELS)), all)] : []),
    ...(sized.length === 0 ? [] : [...below, row('downloads with parameters', null, sumOf(sized), all)]),
  ];
}

function sumOf(models: readonly { downloads: number }[]): number {
  return sum(models.map(({ downloads }) => downloads));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
