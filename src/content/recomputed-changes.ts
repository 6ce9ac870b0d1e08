import type { Change } from './change.ts';

/** What came of computing the tables again from the archives by another program, newest first. */
export const recomputedChanges: readonly Change[] = [
  {
    id: 'licences-without-tags',
    at: '2026-11-30T23:05:00Z',
    kind: 'correction',
    title: 'No licence is told of datasets whose tags are not known',
    text: [
      'Of the 24,065 datasets of March 2023 the tags are known of 6,175, and yet a table had 86% of all without a licence, with ' +
        'sizes and task categories alike: none stated and not known were one number. Shares by tags are told now only of ' +
        'listings in which at least 95 of 100 records have tags. No sentence rested on these 107 rows.',
    ],
    tables: ['metrics/composition'],
  },
  {
    id: 'few-spaces-wider',
    at: '2026-11-30T22:55:00Z',
    kind: 'correction',
    title: 'Differences between groups of few apps have wider intervals',
    text: [
      'Samples were simulated whose difference is known. A plain interval of 8 authors against 31 held it in 87 to 89 of 100, ' +
        'where 95 are meant; one that leaves out less at each end, as the ease index does, in 91 and 92. Groups of apps by tool ' +
        'and by task have such intervals now. Of 58, one reaches past none that did not: how many packages apps of sentence ' +
        'similarity require against those of text classification, from −0.06 to 0.77, was from 0.01 to 0.74. No verdict turns.',
      'Columns say what only the program knew: which tags tell who a renamed model is, when two names mean one dataset, which ' +
        'parameters are no counts, and that a model without owner is an owner of its own.',
    ],
    tables: ['metrics/space-size-contrasts', 'metrics/power', 'metrics/claims', 'metrics/claim-figures'],
  },
  {
    id: 'wholly-apart',
    at: '2026-11-30T20:37:00Z',
    kind: 'correction',
    title: 'A difference in which all of one side are ahead has an interval with a width',
    text: [
      'Where every model of one task has more likes than every one of the other no draw of authors differs, and 58 such ' +
        'comparisons stood with an interval from −1 to −1. It is that of Newcombe now, with each author counted once: on likes ' +
        'the forty models of the starting study have a delta of −1, from −1 to −0.71. No verdict turns.',
    ],
    tables: ['metrics/multiverse', 'metrics/claims', 'metrics/claim-figures', 'metrics/power'],
  },
  {
    id: 'fewer-bits-than-eight',
    at: '2026-11-30T19:25:00Z',
    kind: 'correction',
    title: 'Weights of one, two, three, five, six and seven bits count as small, and no packed count as a size',
    text: [
      'The ease index calls a model a small form that has numbers of eight bits and fewer; of the tags that say so only those of ' +
        'four and eight bits counted. All of them count now: 758 more of the models of July 2024 are one, and 34 of August 2026. ' +
        'No place of July 2024 moves.',
      'Of six leading models of August 2026 with such weights the integers that hold them were taken for parameters, of one with ' +
        '27 billion for 1.7 billion. They have no size now: most leading models still fit a laptop with eight gigabytes, 68.1% of ' +
        '850 where it was 68.0% of 856. The part on size of the index leaves out adapters and packed weights too, unless they are ' +
        'too large by themselves. It took their count for a size. Of 1,858 comparisons of tasks three have another answer; ' +
        'text classification against text generation has the same in every listing.',
    ],
    tables: [
      'captures/2024-07-11/models',
      'captures/2026-08-22/model-costs',
      'metrics/cost-coverage',
      'metrics/memory-by-task',
      'metrics/fits-on-hardware',
      'metrics/ease-parts',
      'metrics/ease-index',
      'metrics/ease-pairs',
      'metrics/ease-sensitivity',
      'metrics/ease-control',
    ],
  },
  {
    id: 'parts-of-one-mind',
    at: '2026-11-30T19:05:00Z',
    kind: 'correction',
    title: 'Parts of the ease index on which all authors agree have an interval too',
    text: [
      'Of 969 shares of parts, 230 are none or all and stood with an interval without width, from 100% to 100%. By the ' +
        'protocol, and everywhere else, such a share has the interval of Wilson with each author counted once, and so have ' +
        'these now. The index and the comparisons of tasks do not change.',
      'A keyword of a method that only tokenizers have counts whatever the method is called on: pad_to_max_length, which is ' +
        'gone, stands in 9 cards of 5 owners, where it was 6 of 4. No share of cards changes, since the method is gone, too.',
      'Of the model that most apps load we said that the next came nowhere near it. It now says what is held: its interval lies ' +
        'above that of the next.',
    ],
    tables: ['metrics/ease-parts', 'metrics/example-breaks', 'metrics/claims'],
  },
  {
    id: 'large-files-at-least',
    at: '2026-11-30T16:50:00Z',
    kind: 'correction',
    title: 'Large files of apps count with what they have at least',
    text: [
      'Of the apps whose code was read in November 2026, 32 have files above 4 MiB of which only that is known. These files counted ' +
        'as nothing and count with 4.2 MB each now: half of the apps have at most 446 kB, where it was 422 kB, ' +
        'and a quarter 4.9 MB or more, where it was 3.4 MB. No claim turned.',
    ],
    tables: [
      'captures/2026-11-28/spaces',
      'metrics/space-sizes',
      'metrics/space-size-bounds',
      'metrics/space-size-contrasts',
      'metrics/power',
      'metrics/claim-figures',
    ],
  },
  {
    id: 'apps-that-load',
    at: '2026-11-30T16:20:00Z',
    kind: 'correction',
    title: 'Apps count for a task only where their code loads a model of it',
    text: [
      'Of the apps whose code was read in November 2026, 89 were said to load a model of a known task; 11 of these only ask a ' +
        'service for one. It is 78 now, and of text generation 6 where it was 15; those of text classification stay 17 and those of ' +
        'sentence similarity 36. Comparisons of size, which are of apps that use a model of a task, do not change.',
      'The second finding said that most apps that used a model called it as a service and loaded none. Of all that did either, ' +
        'that is just half; it now says that more apps called a model than loaded one. Its number, of those that do one of the ' +
        'two, is the same. The first no longer says that text generation was easier thanks to small copies, but if these count: ' +
        'that is arithmetic of the index and no cause.',
    ],
    tables: ['metrics/code-tasks', 'metrics/findings', 'metrics/claims'],
  },
  {
    id: 'intervals-of-none-and-all',
    at: '2026-11-30T16:10:00Z',
    kind: 'correction',
    title: 'A share of none or all has an interval, and many comparisons are held against chance together',
    text: [
      'Where all authors agree, draws of them never differ: 0 of 261 apps in error stood with an interval from 0 to 0. It is that ' +
        'of Wilson now, from 0 to 1.9%; and of one author there is none. A figure that no draw moves was said to see the ' +
        'smallest of differences; it now says nothing of that.',
      'The two means of the study differ by 1,036 to 2,981 KiB, which was 1,038 to 2,980: the interval by Welch now has the ' +
        'quantile of Student’s t, as its name says.',
      'Comparisons of apps by size and by what their code does have a rate of false discoveries over all in their table. ' +
        'Of the differences by code whose interval leaves 0 out, three do not stand at one in twenty; the one that a claim ' +
        'rests on does.',
    ],
    tables: [
      'metrics/hub-measures',
      'metrics/code-tasks',
      'metrics/power',
      'metrics/study-gaps',
      'metrics/claim-figures',
      'metrics/code-contrasts',
      'metrics/space-size-contrasts',
    ],
  },
  {
    id: 'arrivals-of-the-first-day',
    at: '2026-11-30T16:05:00Z',
    kind: 'correction',
    title: 'Not all that arrived in the top lists as new to the Hub are',
    text: [
      'Between February 2022 and July 2024, 2,367 models came into the top lists and were called new to the Hub. 203 of them bear ' +
        'the day that the Hub gives all older ones, so they may have been there; and 39 of the 849 that left are in them under ' +
        'another name. The history stays as it was written; the table says both beside it, and later versions are told apart.',
      'Columns say in words what only the program knew: how a median is taken, which tags are tasks, when a model counts as ' +
        'renamed, which files are of which format, what a rank asks of a listing, and which p come from lists that are no sample.',
    ],
    tables: ['metrics/moves-between', 'metrics/inclusion-rules'],
  },
];
