import { median } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { cliffsDelta } from '../statistics/cliffs-delta.ts';
import { deltaOfDraw, unlessApart } from '../statistics/cliffs-delta-interval.ts';
import { hodgesLehmann } from '../statistics/hodges-lehmann.ts';
import { logShift } from '../statistics/log-shift.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import type { BootstrapInterval } from '../statistics/percentile-intervals.ts';
import { rankedBootstrap } from '../statistics/ranked-bootstrap.ts';
import { ratioOfDraw } from '../statistics/ratio-of-draw.ts';
import { rounded } from '../statistics/rounded.ts';
import { smallestDelta } from '../statistics/smallest-delta.ts';
import type { CaptureTables } from './capture-tables.ts';
import { byAuthor, readCode, type ReadSpace } from './read-code.ts';
import type { Sources } from './sources.ts';
import { LEAST_SPACES, SEED } from './space-groups.ts';
import { withAdjusted } from './with-adjusted.ts';

type Row = RowIn<'metrics', 'code-contrasts'>;
type Group = Row['left'];
type Clusters = readonly (readonly number[])[];
/** What a row says of a pair. */
type Contrast = Omit<Row, 'capture' | 'basis' | 'left' | 'right' | 'measure' | 'adjusted'>;

const PAIRS: readonly (readonly [Group, Group])[] = [
  ['only loads', 'only calls'],
  ['both', 'only calls'],
  ['both', 'only loads'],
];

/** Table `code-contrasts`: apps that load a model, that call a service and that do both, by size and by needs. */
export function codeContrasts({ captures }: Pick<Sources, 'captures'>): Row[] {
  return captures.flatMap((at) => {
    const measures = measuresOf(at);
    const rows = readCode(at).flatMap(([basis, spaces]) =>
      PAIRS.flatMap(([left, right]) =>
        measures.flatMap(([measure, valueOf]) => {
          const [x, y] = [left, right].map((group) =>
            byAuthor(
              spaces.filter((each) => isOf(each, group)),
              valueOf,
            ),
          );
          const row = contrast(x!, y!);
          return row === null ? [] : [{ capture: at.capture.capture, basis, left, right, measure, ...row }];
        }),
      ),
    );
    return withAdjusted(rows);
  });
}

function isOf({ loads_model: loads, calls_hosted: calls }: ReadSpace, group: Group): boolean {
  if (loads === null || calls === null) return false;
  return group === 'both' ? loads && calls : loads !== calls && loads === (group === 'only loads');
}

/** What apps are measured by; of packages, those with a top requirements.txt. */
function measuresOf(at: CaptureTables): readonly (readonly [Row['measure'], (space: ReadSpace) => number | null])[] {
  const packages = Map.groupBy(at.table('space-packages'), ({ space }) => space);
  const pins = ({ space }: ReadSpace) => (packages.get(space) ?? []).filter(({ pin }) => pin === 'exact').length;
  return [
    ['files', ({ own }) => own.files],
    ['source_files', (each) => each.source_files],
    ['source_lines', ({ own }) => own.source_lines],
    ['app_lines', ({ own }) => own.app_lines],
    ['dependency_files', (each) => each.dependency_files],
    ['modules', (each) => each.modules],
    ['requirements', ({ own }) => own.requirements],
    ['exact_pins', (each) => (each.own.requirements === null ? null : pins(each))],
    ['exact_share', (each) => (each.own.requirements ? pins(each) / each.own.requirements : null)],
  ];
}

/** Null where a side has too few Spaces for any statistic. */
function contrast(x: Clusters, y: Clusters): Contrast | null {
  const [xs, ys] = [x.flat(), y.flat()];
  if (Math.min(xs.length, ys.length) < LEAST_SPACES) return null;
  const [delta, ratio] = rankedBootstrap([x, y], [() => deltaOfDraw, ratioOfDraw], { seed: SEED });
  return {
    n_left: xs.length,
    n_right: ys.length,
    authors_left: x.length,
    authors_right: y.length,
    median_left: rounded(median(xs) ?? null),
    median_right: rounded(median(ys) ?? null),
    smallest: rounded(smallestDelta(xs.length, ys.length)),
    delta: rounded(cliffsDelta(xs, ys)),
    ...ends('delta', unlessApart(delta!, x, y)),
    shift: rounded(hodgesLehmann(xs, ys)),
    ratio: rounded(ratioOf(xs, ys)),
    ...ends('ratio', ratio!),
    p: rounded(mannWhitney(xs, ys).p),
  };
}

/** Null where a side has nothing but zeros. */
function ratioOf(x: readonly number[], y: readonly number[]): number | null {
  const [xs, ys] = [x, y].map((side) => side.filter((value) => value > 0));
  return xs!.length === 0 || ys!.length === 0 ? null : logShift(xs!, ys!).ratio;
}

function ends<const N extends string>(name: N, { low, high }: BootstrapInterval) {
  return { [`${name}_low`]: rounded(low), [`${name}_high`]: rounded(high) } as Record<
    `${N}_low` | `${N}_high`,
    number | null
  >;
}
