import { captureOf } from '../../frames/frame-rules.ts';
import { percentWords } from './percent-words.ts';
import type { Threat } from './threat.ts';

/** Where a number does not measure what its name says. */
export const threatsOfMeasures: readonly Threat[] = [
  {
    threat: 'downloads are requests',
    validity: 'construct',
    what:
      'A download is a request for certain files within a month. A build server that starts a hundred times a day counts ' +
      'as much as a hundred people, and counters break by themselves.',
    done: 'No sentence reads downloads as ease or as people. Every comparison is made by likes too, and by both lists.',
    remains: 'What people use cannot be told apart from what machines fetch.',
    chapter: 'models',
    metric: 'multiverse',
    test: 'test/unit/metrics/multiverse.test.ts',
  },
  {
    threat: 'no library, no downloads',
    validity: 'construct',
    what:
      'The Hub counts downloads by a rule of the library that a model names. Without one, downloads may go ' +
      'uncounted, so that zero downloads can be a gap in the metadata.',
    size(rows) {
      const newest = captureOf(rows, 'whole-models');
      const own = rows('zero-by-library').filter(({ capture }) => capture === newest);
      const share = (library: 'named' | 'none') => own.find((row) => row.library === library)?.share ?? null;
      const [named, none] = [share('named'), share('none')];
      if (named === null || none === null) return null;
      return (
        `In the newest listing of all models ${percentWords(none)} of those without a library have no download, and ` +
        `${percentWords(named)} of those with one.`
      );
    },
    done: 'Models without a download are counted apart by whether they name a library.',
    remains: 'How often models without a library are fetched is not known.',
    chapter: 'models',
    metric: 'zero-by-library',
  },
  {
    threat: 'likes are attention',
    validity: 'construct',
    what: 'A like is a click of a visitor, and likes add up over the years: old and famous models have more.',
    done: 'No sentence reads likes as ease or quality; the age of models is given beside them.',
    remains: 'Likes of models of unlike age are compared as they are.',
    chapter: 'models',
    metric: 'concentration',
    test: 'test/unit/metrics/concentration.test.ts',
  },
  {
    threat: 'parts stand for ease',
    validity: 'construct',
    what:
      'Nobody was watched while building. The index counts what models state that makes building easier: a licence, a ' +
      'library, a size that fits.',
    done: 'Each part is shown by itself with its reason, and the weights can be moved on the page.',
    remains: 'How long a developer needs is not measured, and parts that nobody states are missing.',
    chapter: 'ease-index',
    metric: 'ease-parts',
    test: 'test/unit/metrics/ease-index.test.ts',
  },
  {
    threat: 'not stated is not no',
    validity: 'construct',
    what: 'A model that states no licence may have one in its text. Counting what is stated makes silence look like a no.',
    size(rows) {
      const capture = captureOf(rows, 'whole-models');
      const row = rows('hub-measures').find((each) => each.capture === capture && each.measure === 'licence');
      if (row?.share == null) return null;
      return `In the newest listing of all models ${percentWords(1 - row.share)} state no licence in their tags.`;
    },
    done: 'A missing value stays empty in every table, and sentences say stated, named or declared.',
    remains: 'What the authors would say is not known.',
    chapter: 'what-the-hub-is-for',
    metric: 'hub-measures',
    test: 'test/unit/metrics/hub-measures.test.ts',
  },
  {
    threat: 'task of the model, task of the app',
    validity: 'construct',
    what: 'An app with a model of text classification may use it to rank what a search has found.',
    done: 'Apps are grouped by the tasks of the models that they name, and the page says so.',
    remains: 'What an app is for was not read by anybody.',
    chapter: 'size-of-an-app',
    metric: 'space-tasks',
    test: 'test/unit/metrics/space-tasks.test.ts',
  },
  {
    threat: 'a tag is not the task',
    validity: 'construct',
    what: 'A model may carry the tag of a task and be shown by the Hub under another. The starting study went by tag.',
    done: 'Every comparison of the two tasks is made by tag and by the task that the Hub shows.',
    remains: 'Both are the word of the author.',
    chapter: 'models',
    metric: 'list-overlap',
    test: 'test/unit/metrics/list-overlap.test.ts',
  },
  {
    threat: 'one reader labelled',
    validity: 'construct',
    what: 'Which datasets a card names was decided by one reader, who read a part of the cards twice on the same day.',
    size(rows) {
      const cards = rows('declared-found').find(({ reader }) => reader === 'hand')?.cards;
      return cards === undefined ? null : `${cards} cards were read.`;
    },
    done: 'The labels and the rules for them are published, and the program that is judged by them made none of them.',
    remains: 'What a second person would decide is not known.',
    chapter: 'models-datasets-tasks',
    metric: 'gold-labels',
  },
];
