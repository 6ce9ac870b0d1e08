/**
 * Which capture a sentence, a claim or a figure rests on. It is asked for by one of these rules and never by a date, so
 * that a refresh moves all of them together. A rule gives captures from the oldest to the newest; none where the data
 * have none, and then what rests on it says that it is not known.
 */
import type { RowIn } from '../data/schema/folders.ts';
import type { JudgedMetric, MetricRows } from './metric-rows.ts';

type Summary = RowIn<'metrics', 'captures'>;
type Kind = 'models' | 'spaces' | 'datasets';
type OfCapture = {
  [N in JudgedMetric]: RowIn<'metrics', N> extends { capture: string } ? N : never;
}[JudgedMetric];

interface Rule {
  /** One sentence: which captures it gives. */
  about: string;
  choose(rows: MetricRows): readonly Summary[];
}

/** A capture as sentences need it. */
export type Frame = Pick<Summary, 'capture' | 'seen'>;

/** The list of the starting study: the only capture that is known by its name. */
const STUDY = '2023-11-15';
/** A capture knows something for enough models or Spaces from this number on. */
const ENOUGH = 20;

/** Every rule by its name. */
export const frameRules = {
  study: {
    about: 'The forty models of the starting study and the Spaces that use them.',
    choose: (rows) => inOrder(rows).filter(({ capture }) => capture === STUDY),
  },
  'whole-models': {
    about: 'The newest capture that lists all models.',
    choose: (rows) => whole(rows, 'models').slice(-1),
  },
  'first-whole-models': {
    about: 'The oldest capture that lists all models.',
    choose: (rows) => whole(rows, 'models').slice(0, 1),
  },
  'every-whole-models': {
    about: 'Every capture that lists all models.',
    choose: (rows) => whole(rows, 'models'),
  },
  'app-sizes': {
    about: 'The newest capture that knows the size of enough Spaces, a listing of all Spaces before others.',
    choose: (rows) =>
      best(
        knowing(rows, 'space-sizes', (row) => row.group === 'all' && row.measure === 'bytes' && row.known >= ENOUGH),
        'spaces',
      ),
  },
  'whole-spaces': {
    about: 'The newest capture that lists all Spaces.',
    choose: (rows) => whole(rows, 'spaces').slice(-1),
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Name of a rule. */
export type FrameName = keyof typeof frameRules;

/** Whether a word names a rule. */
export function isFrameName(name: string): name is FrameName {
  return Object.hasOwn(frameRules, name);
}

/** The captures of a rule, oldest first. */
export function framesOf(rows: MetricRows, name: FrameName): readonly Frame[] {
  return frameRules[name].choose(rows);
}

/** The one capture of a rule, of several the newest; undefined where the data have none. */
export function frameOf(rows: MetricRows, name: FrameName): Frame | undefined {
  return framesOf(rows, name).at(-1);
}

/** Its name; '' where the data have none, which no row has. */
export function captureOf(rows: MetricRows, name: FrameName): string {
  return frameOf(rows, name)?.capture ?? '';
}

/** Captures by the day on which they were seen; `latest` after another of the same day. */
function inOrder(rows: MetricRows): Summary[] {
  const key = ({ capture, seen }: Summary) => `${seen} ${capture === 'latest' ? 1 : 0} ${capture}`;
  return [...rows('captures')].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function whole(rows: MetricRows, kind: Kind): Summary[] {
  return inOrder(rows).filter((row) => row[`${kind}_population`] === 'whole');
}

/** Captures with a row of the metric that meets `where`, which says that it knows something of enough of them. */
function knowing<N extends OfCapture>(
  rows: MetricRows,
  metric: N,
  where: (row: RowIn<'metrics', N>) => boolean,
): Summary[] {
  const named = new Set(
    rows(metric).flatMap((row) => (where(row) ? [(row as unknown as { capture: string }).capture] : [])),
  );
  return inOrder(rows).filter(({ capture }) => named.has(capture));
}

/** The newest that lists all of a kind, else the newest of them. */
function best(captures: readonly Summary[], kind: Kind): readonly Summary[] {
  const ofAll = captures.filter((row) => row[`${kind}_population`] === 'whole');
  return (ofAll.length > 0 ? ofAll : captures).slice(-1);
}
