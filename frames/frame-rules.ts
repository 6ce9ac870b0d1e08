/**
 * Which capture a sentence, a claim or a figure rests on. It is asked for by one of these rules and never by a date, so
 * that a refresh moves all of them together. A rule gives captures from the oldest to the newest; none where the data
 * have none, and then what rests on it says that it is not known.
 */
import { afterWhole, ENOUGH, inOrder, knowing, newest, ofAll, whole, without } from './choose-captures.ts';
import type { Rule, Summary } from './choose-captures.ts';
import { codeRules } from './code-rules.ts';
import { crossoverRules } from './crossover-rules.ts';
import { exampleRules } from './example-rules.ts';
import { columns, comparing, declaring, formatting, living } from './know-enough.ts';
import { FREE, measuring, moving, ranking, reading, using } from './know-enough.ts';
import { lineageRules } from './lineage-rules.ts';
import { sizeRules } from './size-rules.ts';
import type { MetricRows } from './metric-rows.ts';
import type { ListedKind } from '../data/schema/listed-kinds.ts';

/** A capture as sentences need it. */
export type Frame = Pick<Summary, 'capture' | 'seen' | `${ListedKind}_population` | 'spaces' | 'spaces_in_scope'>;

/** The list of the starting study: with the one below the only capture that is known by its name. */
export const STUDY = '2023-11-15';
/** The capture whose cards were labelled by hand, the only one that holds the cards of a whole listing. */
export const LABELLED = '2022-02-15';
/** Fewer models than these say little of what hardware holds. */
const MANY = 100;

/** Every rule by its name. */
export const frameRules = {
  ...codeRules,
  ...crossoverRules,
  ...exampleRules,
  ...lineageRules,
  ...sizeRules,
  'benchmark-results': newest('models', 'which models have files of results', (rows) =>
    measuring(rows, 'eval-results'),
  ),
  'cards-read': newest('models', 'the cards of enough models', (rows) => reading(rows)),
  'churn-from': {
    about: 'The older of two listings whose models were compared one by one; the newest such pair.',
    choose: (rows) => comparing(rows, 'all', 'from'),
  },
  'churn-to': { about: 'The newer of these two.', choose: (rows) => comparing(rows, 'all', 'to') },
  'churn-tracked': {
    about: 'The newest capture that says which of the models that it followed are gone.',
    choose: (rows) => comparing(rows, 'tracked', 'to'),
  },
  'covering-spaces': {
    about: 'The newest capture that lists all Spaces or a random sample of them.',
    choose: (rows) =>
      inOrder(rows)
        .filter((row) => ['whole', 'sample'].includes(row.spaces_population ?? ''))
        .slice(-1),
  },
  'dataset-cards': newest('datasets', 'what dataset cards fill', (rows) => knowing(rows, 'dataset-cards', () => true)),
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
    choose: (rows) => ofAll(ranking(rows), 'models').slice(-1),
  },
  'emission-amounts': newest('models', 'how much a training emitted, by the word of an author', (rows) =>
    knowing(rows, 'carbon-declared', ({ amounts }) => amounts > 0),
  ),
  emissions: newest('models', 'an emission of a training, by the word of an author', (rows) =>
    knowing(rows, 'carbon-declared', ({ declared }) => declared > 0),
  ),
  'every-declared-datasets': {
    about: 'Every listing of all models, of enough of which the declared datasets are known.',
    choose: (rows) => declaring(rows),
  },
  'every-ease': { about: 'Every capture with enough models of a task to rank tasks by ease.', choose: ranking },
  'every-model-libraries': {
    about: 'Every capture that lists all models and knows their libraries.',
    choose: (rows) => ofAll(measuring(rows, 'standard-library'), 'models'),
  },
  'every-model-licences': {
    about: 'Every capture that lists all models and knows their licences.',
    choose: (rows) => ofAll(measuring(rows, 'licence'), 'models'),
  },
  'every-model-results': {
    about: 'Every capture that lists all models and knows which have results in their cards.',
    choose: (rows) => ofAll(measuring(rows, 'model-index'), 'models'),
  },
  'every-whole-models': {
    about: 'Every capture that lists all models.',
    choose: (rows) => whole(rows, 'models'),
  },
  families: {
    about: 'The newest capture that knows the architecture family of enough models in scope.',
    choose: (rows) =>
      knowing(
        rows,
        'structure-readable',
        (row) => row.facet === 'family' && ![null, 'other'].includes(row.value),
      ).slice(-1),
  },
  'first-declared-datasets': {
    about: 'The oldest listing of all models, of enough of which the declared datasets are known.',
    choose: (rows) => declaring(rows).slice(0, 1),
  },
  'first-formats': {
    about: 'The oldest capture that knows the formats of enough models in scope.',
    choose: (rows) => formatting(rows).slice(0, 1),
  },
  'first-whole-models': {
    about: 'The oldest capture that lists all models.',
    choose: (rows) => whole(rows, 'models').slice(0, 1),
  },
  formats: {
    about: 'The newest capture that knows the formats of enough models in scope.',
    choose: (rows) => formatting(rows).slice(-1),
  },
  labelled: {
    about: 'The listing whose cards were labelled by hand, and on which the program that reads cards is judged.',
    choose: (rows) => inOrder(rows).filter(({ capture }) => capture === LABELLED),
  },
  'later-libraries': {
    about: 'Captures since the newest listing of all models that know the libraries of models.',
    choose: (rows) => afterWhole(measuring(rows, 'standard-library'), rows, 'models'),
  },
  'later-licences': {
    about: 'Captures since the newest listing of all models that know the licences of models.',
    choose: (rows) => afterWhole(measuring(rows, 'licence'), rows, 'models'),
  },
  'library-columns': {
    about: 'Every capture that lists all models and knows their libraries, and the newest that lists a part since.',
    choose: (rows) => columns(rows),
  },
  'model-cards': newest('models', 'the cards of leading models', (rows) => measuring(rows, 'card')),
  'model-gates': newest('models', 'which models are gated', (rows) => measuring(rows, 'gated')),
  'model-libraries': newest('models', 'the libraries of models', (rows) => measuring(rows, 'standard-library')),
  'model-licences': newest('models', 'the licences of models', (rows) => measuring(rows, 'licence')),
  'model-results': newest('models', 'which models have results in their cards', (rows) =>
    measuring(rows, 'model-index'),
  ),
  'model-sizes': newest('models', `the parameters of ${MANY} models in scope`, (rows) =>
    knowing(rows, 'fits-on-hardware', ({ of }) => of >= MANY),
  ),
  'moved-models': {
    about: 'The newer of the newest two listings of all models whose top lists were compared model by model.',
    choose: (rows) => moving(rows).slice(-1),
  },
  'own-code': newest('models', 'which models need code of their own', (rows) => measuring(rows, 'custom-code')),
  'paid-spaces': {
    about: 'The newest selection of Spaces that has none on the free hardware.',
    choose: (rows) =>
      without(living(rows, 'hardware'), living(rows, 'hardware', FREE))
        .filter((row) => row.spaces_population === 'curated')
        .slice(-1),
  },
  'popular-own-code': {
    about: 'Every capture of top lists of models that knows which of them need code of their own.',
    choose: (rows) => measuring(rows, 'custom-code').filter((row) => row.models_population === 'top'),
  },
  'popular-spaces': {
    about: 'The newest top lists of Spaces that know their likes, unless all Spaces were listed since.',
    choose: (rows) =>
      afterWhole(living(rows, 'likes'), rows, 'spaces')
        .filter((row) => row.spaces_population === 'top')
        .slice(-1),
  },
  'space-contributors': newest('spaces', 'the contributors of Spaces', (rows) => living(rows, 'contributors')),
  'space-discussions': newest('spaces', 'the discussions of Spaces', (rows) => living(rows, 'discussions')),
  'space-gates': newest('spaces', 'whether Spaces need gated models', (rows) => living(rows, 'gated')),
  'space-hardware': newest('spaces', 'the hardware of Spaces, the free one among it', (rows) =>
    living(rows, 'hardware', FREE),
  ),
  'space-imports': newest('spaces', 'what enough app files import', (rows) =>
    knowing(rows, 'import-use', (row) => row.of >= ENOUGH),
  ),
  'space-likes': newest('spaces', 'the likes of Spaces, some of which have none', (rows) => living(rows, 'likes', '0')),
  'space-naming': newest('spaces', 'which models a Space names', (rows) =>
    knowing(rows, 'space-usage', (row) => row.side === 'space' && row.answering >= ENOUGH),
  ),
  'space-packages': newest('spaces', 'what enough Spaces require', (rows) =>
    knowing(rows, 'package-use', (row) => row.of >= ENOUGH),
  ),
  'space-stages': newest('spaces', 'the stage of Spaces, not all of which run', (rows) =>
    knowing(rows, 'hub-measures', (row) => row.measure === 'space-ended' && row.of >= ENOUGH && row.n > 0),
  ),
  study: {
    about: 'The forty models of the starting study and the Spaces that use them.',
    choose: (rows) => inOrder(rows).filter(({ capture }) => capture === STUDY),
  },
  'tagged-datasets': newest('datasets', 'the tags of datasets', (rows) =>
    knowing(rows, 'library-footprint', (row) => row.kind === 'datasets' && row.mark === 'tag' && row.of >= ENOUGH),
  ),
  uses: {
    about: 'The newest capture in which models say which Spaces use them, unless a listing of all Spaces says it.',
    choose: (rows) => [...using(rows, 'model'), ...ofAll(using(rows, 'space'), 'spaces')].slice(-1),
  },
  'uses-by-spaces': {
    about: 'The newest listing of all Spaces that says which models they use.',
    choose: (rows) => ofAll(using(rows, 'space'), 'spaces').slice(-1),
  },
  'whole-datasets': {
    about: 'The newest capture that lists all datasets.',
    choose: (rows) => whole(rows, 'datasets').slice(-1),
  },
  'whole-models': {
    about: 'The newest capture that lists all models.',
    choose: (rows) => whole(rows, 'models').slice(-1),
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
