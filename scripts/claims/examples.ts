import type { RowIn } from '../../data/schema/folders.ts';
import { captureOf, type FrameName } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { BY_AUTHOR, findRow, IN_THIS_LISTING, ofReport, type Claim, type Figure } from './claim.ts';

type Group = RowIn<'metrics', 'example-groups'>;

/** Most cards find something under names alone and nothing under other libraries: both are told. */
const [NAMES, ALL] = ['names', 'libraries'] as const;

/** Claims of the chapter on the examples of cards, in the order of its text. */
export const examples: readonly Claim[] = [
  {
    // Whether a developer who copies from a card copies something that can still be imported.
    ...ofReport,
    id: 'most-examples-name-what-exists',
    sentence:
      'On average over their owners, most cards {when examples} name only what the newest release of transformers ' +
      'has, also when methods, keywords and other libraries count.',
    otherwise:
      'On average over their owners, half or more of the cards {when examples} name something that is gone from ' +
      'transformers, or at least from its methods and keywords and other libraries.',
    unsure:
      'Whether, on average over their owners, most cards {when examples} name only what exists cannot be told once ' +
      'methods, keywords and other libraries count.',
    predicate:
      'mean over owners of the share of their cards whose every example finds its names in the newest release above 0.5, ' +
      'also with methods, keywords and other libraries above 0.5',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'above', mark: 0.5, because: 'most' },
      { is: 'above', mark: 0.5, because: 'most' },
    ],
    captures: ['examples'],
    restsOn: ['example-groups'],
    judge(rows) {
      const of = (level: Group['level']) => groupOf(rows, { facet: 'all', value: 'all', level, at: 'newest' });
      return figuresOf([
        { row: of(NAMES), effectName: 'share of owners\u2019 cards, by names' },
        { row: of(ALL), effectName: 'share of owners\u2019 cards with methods, keywords and other libraries' },
      ]);
    },
  },
  {
    // A card does not rot by the year: what ended examples was one decision.
    ...ofReport,
    id: 'nearly-all-lasted-a-major-version',
    sentence:
      'On average over their owners, nearly all cards {when aged-examples} still found their names in the last release ' +
      'before the newest major version.',
    otherwise:
      'On average over their owners, fewer than nine in ten cards {when aged-examples} still found their names in the ' +
      'last release before the newest major version.',
    predicate: 'mean over owners of the share of their cards that find their names in that release at least 0.9',
    certainty: BY_AUTHOR,
    marks: [{ is: 'at least', mark: 0.9, because: 'nearly all' }],
    captures: ['aged-examples'],
    restsOn: ['example-groups'],
    judge(rows) {
      const row = groupOf(rows, { facet: 'all', value: 'all', level: NAMES, at: 'last before' }, 'aged-examples');
      return figuresOf([{ row, effectName: 'share of owners\u2019 cards' }]);
    },
  },
  {
    ...ofReport,
    id: 'one-release-took-most',
    sentence:
      'Most of what the examples of cards {when aged-examples} lost since then, they lost in one release: the first of the ' +
      'newest major version.',
    otherwise:
      'No single release took most of what the examples of cards {when aged-examples} lost since then, or it was not the ' +
      'first of the newest major version.',
    predicate:
      'part of the fall in the share of owners\u2019 cards from the release of the capture to the newest one that falls ' +
      'on the first release of the newest major version above 0.5, by names, and with methods, keywords and other ' +
      'libraries above 0.5',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'above', mark: 0.5, because: 'most' },
      { is: 'above', mark: 0.5, because: 'most' },
    ],
    captures: ['aged-examples'],
    restsOn: ['example-falls', 'example-groups'],
    judge(rows) {
      const figures = [NAMES, ALL].flatMap((level) => fallOf(rows, level) ?? []);
      return figures.length < 2 ? null : figures;
    },
  },
  {
    // The pipelines of some tasks are gone, and with them the examples of their cards.
    ...ofReport,
    id: 'tasks-differ-in-examples',
    sentence:
      'On average over their owners, fewer than half of the cards of question answering {when examples} find their ' +
      'names in the newest release, and nearly all of text classification.',
    otherwise:
      'On average over their owners, half or more of the cards of question answering {when examples} find their ' +
      'names in the newest release, or fewer than nine in ten of text classification.',
    predicate:
      'mean over owners of the share of their cards that find their names in the newest release below 0.5 for question ' +
      'answering and at least 0.9 for text classification',
    certainty: BY_AUTHOR,
    marks: [
      { is: 'below', mark: 0.5, because: 'most' },
      { is: 'at least', mark: 0.9, because: 'nearly all' },
    ],
    captures: ['examples'],
    restsOn: ['example-groups'],
    judge(rows) {
      const of = (task: string) => groupOf(rows, { facet: 'task', value: task, level: NAMES, at: 'newest' });
      return figuresOf([
        { row: of('question-answering'), effectName: 'share of cards of question answering' },
        { row: of('text-classification'), effectName: 'share of cards of text classification' },
      ]);
    },
  },
  {
    // Methods and keywords break where names do not: a template with use_auth_token is in most cards of some tasks.
    ...ofReport,
    id: 'names-are-not-all',
    sentence:
      'When methods, keywords and other libraries count too, fewer than nine in ten of the cards of text ' +
      'classification {when examples} are left.',
    otherwise:
      'Also when methods, keywords and other libraries count, nine in ten of the cards of text classification ' +
      '{when examples}, or more, are left.',
    predicate: 'the same mean for text classification with methods, keywords and other libraries below 0.9',
    certainty: BY_AUTHOR,
    marks: [{ is: 'below', mark: 0.9, because: 'nearly all' }],
    captures: ['examples'],
    restsOn: ['example-groups'],
    judge(rows) {
      const row = groupOf(rows, { facet: 'task', value: 'text-classification', level: ALL, at: 'newest' });
      return figuresOf([{ row, effectName: 'share of owners\u2019 cards' }]);
    },
  },
  {
    // One owner with many cards of one template says nothing of the others.
    ...ofReport,
    id: 'cards-and-owners-disagree',
    sentence:
      'By cards, the examples of text generation {when examples} fare better than those of all tasks together; by ' +
      'owners they fare worse.',
    otherwise:
      'By cards and by owners alike, the examples of text generation {when examples} fare better, or worse, than ' +
      'those of all tasks together.',
    predicate:
      'share of cards of text generation that find their names in the newest release, less that of all cards, above 0, ' +
      'and mean over owners of all cards, less that of text generation, above 0',
    certainty: IN_THIS_LISTING,
    marks: [
      { is: 'above', mark: 0, because: 'direction' },
      { is: 'above', mark: 0, because: 'direction' },
    ],
    captures: ['examples'],
    restsOn: ['example-groups'],
    judge(rows) {
      const all = groupOf(rows, { facet: 'all', value: 'all', level: NAMES, at: 'newest' });
      const task = groupOf(rows, { facet: 'task', value: 'text-generation', level: NAMES, at: 'newest' });
      if (all?.card_share == null || task?.card_share == null) return null;
      if (all.owner_share === null || task.owner_share === null) return null;
      const n = `${task.cards} cards of ${task.owners} owners, of ${all.cards} of ${all.owners}`;
      return [
        { effectName: 'text generation less all, by cards', effect: task.card_share - all.card_share, n },
        { effectName: 'all less text generation, by owners', effect: all.owner_share - task.owner_share, n },
      ];
    },
  },
];

/** A group of the capture that a claim is about, where every example is asked. */
function groupOf(rows: MetricRows, key: Partial<Group>, frame: FrameName = 'examples'): Group | undefined {
  return findRow(rows('example-groups'), { capture: captureOf(rows, frame), asked: 'every', ...key });
}

/** Shares of owners as figures; null where one is not there. */
function figuresOf(asked: readonly { row: Group | undefined; effectName: string }[]): readonly Figure[] | null {
  const figures = asked.flatMap(({ row, effectName }) => {
    if (row?.owner_share == null) return [];
    const { owner_share: effect, owner_low: low, owner_high: high, cards, owners } = row;
    return [{ effectName, effect, low, high, n: `${cards} cards of ${owners} owners` }];
  });
  return figures.length < asked.length ? null : figures;
}

/** What the first release of the newest major version took, as a part of all that was lost. */
function fallOf(rows: MetricRows, level: Group['level']): Figure | null {
  const first = groupOf(rows, { facet: 'all', level, at: 'first of newest' }, 'aged-examples');
  const row = findRow(rows('example-falls'), {
    capture: captureOf(rows, 'aged-examples'),
    asked: 'every',
    level,
    release: first?.release ?? '',
  });
  if (row?.of_fall == null) return null;
  const { of_fall: effect, low, high, cards, owners } = row;
  return { effectName: `share of the fall, by ${level}`, effect, low, high, n: `${cards} cards of ${owners} owners` };
}
