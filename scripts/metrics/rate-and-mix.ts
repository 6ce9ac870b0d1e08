import type { RowIn } from '../../data/schema/folders.ts';
import { standardLibraries } from '../../method/ease-definition.ts';
import { rounded } from '../statistics/rounded.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { hasTags } from './has-tags.ts';
import type { Sources } from './sources.ts';

type RateAndMixRow = RowIn<'metrics', 'rate-and-mix'>;
type Measure = RateAndMixRow['measure'];

/** Models of a task, and those of them that meet a measure; the models without a task are a group like a task. */
interface Group {
  of: number;
  n: number;
}
type Groups = ReadonlyMap<string | null, Group>;

const MEASURES: readonly Measure[] = ['declared-datasets', 'library', 'licence', 'standard-library', 'zero-downloads'];

/** What models state by a tag. */
const BY_TAGS: ReadonlySet<Measure> = new Set(['declared-datasets', 'licence']);

/** Table `rate-and-mix`: the oldest listing of all models that knows a measure against the newest. */
export function rateAndMix({ captures }: Pick<Sources, 'captures'>): RateAndMixRow[] {
  const whole = captures
    .filter((at) => populationOf(at, 'models') === 'whole')
    .sort((a, b) => (a.capture.seen < b.capture.seen ? -1 : 1));
  return MEASURES.flatMap((measure) => {
    const known = whole.flatMap((at) => {
      const groups = groupsOf(at, measure);
      return groups === null ? [] : [{ capture: at.capture.capture, groups }];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || first === last) return [];
    return [{ measure, from: first.capture, to: last.capture, ...split(first.groups, last.groups) }];
  });
}

/** How a change of a share divides into one of the rates within groups and one of the sizes of the groups. */
export function split(before: Groups, after: Groups): Omit<RateAndMixRow, 'measure' | 'from' | 'to'> {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const [old, fresh] = [totalOf(before), totalOf(after)];
  const partOf = (groups: Groups, total: Group, name: string | null) => (groups.get(name)?.of ?? 0) / total.of;
  // A group that only one side has cannot change its rate: all that it changes is the mix.
  const rateOf = (groups: Groups, others: Groups, name: string | null) => {
    const { n, of } = groups.get(name) ?? others.get(name)!;
    return n / of;
  };
  const at = (mix: (name: string | null) => number, rate: (name: string | null) => number) =>
    names.reduce((sum, name) => sum + mix(name) * rate(name), 0);
  const [oldMix, newMix] = [
    (name: string | null) => partOf(before, old, name),
    (name: string | null) => partOf(after, fresh, name),
  ];
  const [oldRate, newRate] = [
    (name: string | null) => rateOf(before, after, name),
    (name: string | null) => rateOf(after, before, name),
  ];
  const [from, to] = [old.n / old.of, fresh.n / fresh.of];
  const [ratesAtOldMix, oldRatesAtNewMix] = [at(oldMix, newRate), at(newMix, oldRate)];
  const byRate = (ratesAtOldMix - from + (to - oldRatesAtNewMix)) / 2;
  const part = to === from ? null : (to - ratesAtOldMix) / (to - from);
  return {
    from_of: old.of,
    to_of: fresh.of,
    groups: names.length,
    from_share: rounded(from),
    to_share: rounded(to),
    change: rounded(to - from),
    rates_at_old_mix: rounded(ratesAtOldMix),
    by_rate: rounded(byRate),
    by_mix: rounded(to - from - byRate),
    mix_part: part !== null && part >= 0 && part <= 1 ? rounded(part) : null,
  };
}

function totalOf(groups: Groups): Group {
  return [...groups.values()].reduce((sum, { of, n }) => ({ of: sum.of + of, n: sum.n + n }), { of: 0, n: 0 });
}

/** Groups of a listing by a measure; null where the listing does not state it. */
function groupsOf(at: CaptureTables, measure: Measure): Groups | null {
  if (BY_TAGS.has(measure) && !hasTags(at, 'models')) return null;
  const counted = measure === 'declared-datasets' ? declaring(at) : tallied(at, measure);
  const all = counted.get(null);
  if (all === undefined || all.n === 0 || all.of === 0) return null;
  const tasks = new Map([...counted].filter(([task, { of }]) => task !== null && of > 0));
  const { of, n } = totalOf(tasks);
  const rest = { of: all.of - of, n: all.n - n };
  return rest.of > 0 ? new Map([...tasks, [null, rest]]) : tasks;
}

/** By task and, under null, of all listed models. */
function declaring({ table }: CaptureTables): Map<string | null, Group> {
  const rows = table('triple-tallies').filter(
    ({ population, evidence }) => population === 'listed' && evidence === 'declared',
  );
  return new Map(rows.map(({ task, models, of }) => [task, { of, n: models }]));
}

/** Whether the models of a row of the tallies meet a measure, by its facet. */
const FACETS = {
  library: ['library', (value: string | null) => value !== null],
  licence: ['licence', (value: string | null) => value !== null],
  'standard-library': ['library', (value: string | null) => value !== null && value in standardLibraries],
} as const;

function tallied({ table }: CaptureTables, measure: Exclude<Measure, 'declared-datasets'>): Map<string | null, Group> {
  const rows = table('tallies').filter(({ kind }) => kind === 'models');
  if (measure === 'zero-downloads')
    return new Map(
      rows
        .filter(({ facet }) => facet === 'all')
        .map((row) => [row.task, { of: row.downloads_known, n: row.downloads_zero }]),
    );
  const [facet, meets] = FACETS[measure];
  const own = Map.groupBy(
    rows.filter((row) => row.facet === facet),
    ({ task }) => task,
  );
  const count = (some: typeof rows) => some.reduce((sum, { n }) => sum + n, 0);
  return new Map(
    [...own].map(([task, some]) => [task, { of: count(some), n: count(some.filter(({ value }) => meets(value))) }]),
  );
}
