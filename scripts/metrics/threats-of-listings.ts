import { captureOf, framesOf } from '../../frames/frame-rules.ts';
import { percentWords } from './percent-words.ts';
import type { Threat } from './threat.ts';

/** Where another cause may stand behind a figure, or what was seen is not what is there. */
export const threatsOfListings: readonly Threat[] = [
  {
    threat: 'which tasks are listed',
    validity: 'internal',
    what: 'A share over all models moves when other tasks are uploaded, though nobody changed what they do.',
    size(rows) {
      const row = rows('rate-and-mix').find(({ measure }) => measure === 'declared-datasets');
      if (row?.mix_part == null) return null;
      return `${percentWords(row.mix_part)} of the change of declared datasets is which tasks the models have.`;
    },
    done: 'Changes between listings of all models are split into what changed within tasks and what the tasks changed.',
    remains: 'Within a task the kinds of models change as well.',
    chapter: 'models-datasets-tasks',
    metric: 'rate-and-mix',
  },
  {
    threat: 'age, size and hardware differ too',
    validity: 'internal',
    what: 'Apps of two kinds differ in age, template and hardware. A difference between them need not come from the kind.',
    done: 'No sentence says because of. Spaces that belong to both sides are left out.',
    remains: 'No comparison is adjusted for what else differs.',
    chapter: 'size-of-an-app',
    metric: 'space-size-contrasts',
    test: 'test/unit/metrics/space-size-contrasts.test.ts',
  },
  {
    threat: 'the Hub changes its rules',
    validity: 'internal',
    what: 'Kinds of apps were withdrawn, files hidden, plans made paid: series move on such days by themselves.',
    size: (rows) => {
      const days = rows('platform-breaks').length;
      return days === 0 ? null : `${days} such days are known.`;
    },
    done: 'They are listed with their sources and marked in figures over time.',
    remains: 'Changes that the Hub does not write about.',
    chapter: 'then-and-now',
    metric: 'platform-breaks',
  },
  {
    threat: 'counting changes what is counted',
    validity: 'internal',
    what: 'Whoever fetches the configuration of a model adds a download to it.',
    size: (rows) =>
      `${rows('captures').reduce((sum, row) => sum + row.query_file_hits, 0)} requests that count as one.`,
    done: 'The crawler asks for none of the files that are counted, and every capture states how often it did.',
    remains: 'Those who published the older listings do not say.',
    chapter: 'then-and-now',
    metric: 'captures',
    test: 'test/unit/hub/query-file.test.ts',
  },
  {
    threat: 'one repository decides a sum',
    validity: 'internal',
    what: 'A single model that machines fetch can hold a large part of all downloads.',
    size(rows) {
      const capture = captureOf(rows, 'whole-models');
      const row = rows('concentration').find(
        (each) =>
          each.capture === capture && each.kind === 'models' && each.by === 'all' && each.measure === 'downloads',
      );
      return row?.largest_share == null
        ? null
        : `In the newest listing of all models the largest holds ${percentWords(row.largest_share)} of the downloads.`;
    },
    done: 'Where one holds more than a twentieth, the share is given without it too.',
    remains: 'Which of its downloads are of people.',
    chapter: 'models',
    metric: 'concentration',
    test: 'test/unit/metrics/without-largest-share.test.ts',
  },
  {
    threat: 'few listings of all models',
    validity: 'external',
    what: 'A change between two days is no trend, and most captures list a part of the Hub.',
    size: (rows) => `${framesOf(rows, 'every-whole-models').length} captures list all models.`,
    done: 'Only listings of all models are compared over time; nothing is inferred from a top list to the Hub.',
    remains: 'What happened between, and since.',
    chapter: 'then-and-now',
    metric: 'history-series',
  },
  {
    threat: 'apps are selections',
    validity: 'external',
    what: 'No capture lists all apps. What is said of apps is said of those that somebody chose or that publish themselves.',
    size(rows) {
      const all = rows('captures').filter(({ spaces_population: kind }) => kind !== 'none' && kind !== null);
      const covering = all.filter(({ spaces_population: kind }) => kind === 'whole' || kind === 'sample');
      return `${covering.length} of ${all.length} captures with apps list all of them or draw at random.`;
    },
    done: 'Every sentence on apps says which ones, and shares of selections carry intervals over authors.',
    remains: 'An interval over the authors of a selection says nothing about the apps that are not in it.',
    chapter: 'apps',
    metric: 'captures',
    test: 'test/unit/metrics/captures.test.ts',
  },
  {
    threat: 'gated, protected and private',
    validity: 'external',
    what: 'What needs a request, hides its files or is private is missing, and it is not missing by chance.',
    size(rows) {
      const capture = captureOf(rows, 'model-gates');
      const row = rows('hub-measures').find((each) => each.capture === capture && each.measure === 'gated');
      return row?.share == null
        ? null
        : `${percentWords(row.share)} of ${row.of.toLocaleString('en')} models were gated where it was asked.`;
    },
    done: 'Gated models are counted as such where a capture says so; no file of theirs is guessed.',
    remains: 'Private repositories are seen by nobody outside.',
    chapter: 'what-the-hub-is-for',
    metric: 'hub-measures',
  },
  {
    threat: 'listings made by others',
    validity: 'external',
    what: 'The captures at hand were published by others for their own ends; this report could not steer what they cover.',
    done: 'Each capture names source, licence and what it covers; figures of unlike captures are never joined by a line.',
    remains: 'Their errors are ours where nobody can check them.',
    chapter: 'then-and-now',
    metric: 'captures',
    test: 'test/unit/crawl/capture-source.test.ts',
  },
  {
    threat: 'renamed and removed',
    validity: 'external',
    what: 'A model under a new name looks lost, and a listing has only what was not removed.',
    size(rows) {
      const row = rows('model-churn').find(({ group }) => group === 'all');
      return row === undefined ? null : `${row.renamed} models of the older listing are known to be renamed.`;
    },
    done: 'Renamed models are looked for by name before one is called gone.',
    remains: 'Renames that changed the name too.',
    chapter: 'what-the-hub-is-for',
    metric: 'model-churn',
  },
];
