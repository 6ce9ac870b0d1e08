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

/** The list of the starting study: with the one below the only capture that is known by its name. */
export const STUDY = '2023-11-15';
/** The capture whose cards were labelled by hand, the only one that holds the cards of a whole listing. */
export const LABELLED = '2022-02-15';
/** A capture knows something for enough models or Spaces from this number on. */
const ENOUGH = 20;
/** Fewer models than these say little of what hardware holds. */
const MANY = 100;

/** Every rule by its name. */
export const frameRules = {
  'app-sizes': {
    about: 'The newest capture that knows the size of enough Spaces, a listing of all Spaces before others.',
    choose: (rows) =>
      best(
        knowing(rows, 'space-sizes', (row) => row.group === 'all' && row.measure === 'bytes' && row.known >= ENOUGH),
        'spaces',
      ),
  },
  'cards-read': {
    about: 'The newest capture for which enough model cards were read, a listing of all models before others.',
    choose: (rows) => best(knowing(rows, 'dataset-statements', isOfCards), 'models'),
  },
  'dataset-use': {
    about: 'The newest listing of all models in which enough of the top lists name a dataset.',
    choose: (rows) =>
      ofAll(
        knowing(rows, 'dataset-use', ({ of }) => of >= ENOUGH),
        'models',
      ).slice(-1),
  },
  'declared-datasets': {
    about: 'The newest listing of all models, of enough of which the declared datasets are known.',
    choose: (rows) => declaring(rows).slice(-1),
  },
  ease: {
    about: 'The newest listing of all models with enough of them to rank tasks by ease.',
    choose: (rows) => knowing(rows, 'ease-index', () => true).slice(-1),
  },
  'emission-amounts': {
    about: 'The newest capture in which an author states how much a training emitted, one of all models before others.',
    choose: (rows) =>
      best(
        knowing(rows, 'carbon-declared', ({ amounts }) => amounts > 0),
        'models',
      ),
  },
  emissions: {
    about: 'The newest capture in which an author declares an emission of a training, one of all models before others.',
    choose: (rows) =>
      best(
        knowing(rows, 'carbon-declared', ({ declared }) => declared > 0),
        'models',
      ),
  },
  'every-declared-datasets': {
    about: 'Every listing of all models, of enough of which the declared datasets are known.',
    choose: (rows) => declaring(rows),
  },
  'every-whole-models': {
    about: 'Every capture that lists all models.',
    choose: (rows) => whole(rows, 'models'),
  },
  families: {
    about: 'The newest capture that knows the architecture family of enough models in scope.',
    choose: (rows) =>
      knowing(rows, 'structure-readable', (row) => row.facet === 'family' && isNamed(row.value)).slice(-1),
  },
  'first-declared-datasets': {
    about: 'The oldest listing of all models, of enough of which the declared datasets are known.',
    choose: (rows) => declaring(rows).slice(0, 1),
  },
  'first-formats': {
    about: 'The oldest capture that knows the formats of enough models in scope.',
    choose: (rows) => knowing(rows, 'structure-readable', knowsFormats).slice(0, 1),
  },
  'first-whole-models': {
    about: 'The oldest capture that lists all models.',
    choose: (rows) => whole(rows, 'models').slice(0, 1),
  },
  formats: {
    about: 'The newest capture that knows the formats of enough models in scope.',
    choose: (rows) => knowing(rows, 'structure-readable', knowsFormats).slice(-1),
  },
  labelled: {
    about: 'The listing whose cards were labelled by hand, and on which the program that reads cards is judged.',
    choose: (rows) => inOrder(rows).filter(({ capture }) => capture === LABELLED),
  },
  'model-sizes': {
    about: `The newest capture that knows the parameters of ${MANY} models in scope, one of all models before others.`,
    choose: (rows) =>
      best(
        knowing(rows, 'fits-on-hardware', ({ of }) => of >= MANY),
        'models',
      ),
  },
  study: {
    about: 'The forty models of the starting study and the Spaces that use them.',
    choose: (rows) => inOrder(rows).filter(({ capture }) => capture === STUDY),
  },
  'whole-models': {
    about: 'The newest capture that lists all models.',
    choose: (rows) => whole(rows, 'models').slice(-1),
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
  return ofAll(inOrder(rows), kind);
}

/** Those of some captures that list all of a kind. */
function ofAll(captures: readonly Summary[], kind: Kind): Summary[] {
  return captures.filter((row) => row[`${kind}_population`] === 'whole');
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
  const listing = ofAll(captures, kind);
  return (listing.length > 0 ? listing : captures).slice(-1);
}

/** Listings of all models whose declared datasets were counted; the metric has no row of fewer than 100 models. */
function declaring(rows: MetricRows): readonly Summary[] {
  return ofAll(
    knowing(rows, 'dataset-statements', (row) => row.models === 'listed' && row.task === null),
    'models',
  );
}

/** Statements of models whose cards were read; there, too, the metric has no row of fewer than 100 models. */
function isOfCards({ models, task, mentioned }: RowIn<'metrics', 'dataset-statements'>): boolean {
  return models.endsWith('with card') && task === null && mentioned !== null;
}

function knowsFormats({ facet, models, unknown }: RowIn<'metrics', 'structure-readable'>): boolean {
  return facet === 'all' && models - unknown >= ENOUGH;
}

/** A family that enough models have to be named. */
function isNamed(value: string | null): boolean {
  return value !== null && value !== 'other';
}
