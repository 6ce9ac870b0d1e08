/** The changelog of the data: what each release brought and what was corrected. Page and feed are made from it. */
import { cardChanges } from './card-changes.ts';
import type { Change } from './change.ts';
import { earlierChanges } from './earlier-changes.ts';
import { recomputedChanges } from './recomputed-changes.ts';

export type { Change } from './change.ts';

/** Entries in this file and in the others. A new one stands on top of one of them, with the commit that changes the data. */
const written: readonly Change[] = [
  {
    id: 'ways-of-top-lists',
    at: '2026-12-01T02:40:00Z',
    kind: 'correction',
    title: 'The figure of the 316 ways to compare downloads speaks of top lists, and no longer of every way to count',
    text: [
      'Its title said that by downloads text classification leads in some listings and generation in others, "however ' +
        'counted". That holds of the most downloaded models alone, which the title says now: over all models of July 2024 and, by tag, of May ' +
        '2026 the answer is the other one. No number changes.',
    ],
    tables: ['metrics/multiverse'],
  },
  {
    id: 'none-is-a-row',
    at: '2026-11-30T19:30:00Z',
    kind: 'correction',
    title: 'Where every model of a task states a licence or library, none without one is a row of nought',
    text: [
      'Such a row was missing, and a listing in which all state a licence would have read as one that does not tell. Sentences ' +
        'that a newer listing may turn tell what failed from what nobody can tell; no verdict of today moves.',
    ],
    tables: ['metrics/composition', 'metrics/claims', 'metrics/claim-figures', 'metrics/findings'],
  },
  ...cardChanges,
  ...recomputedChanges,
  {
    id: 'front-matter-of-dataset-cards',
    at: '2026-11-30T14:10:00Z',
    kind: 'correction',
    title: 'Words of dataset cards are counted behind the front matter as the Hub ends it',
    text: [
      'Since 29 November front matter ends where the Hub says it does, but the counts of words in the dataset cards of March ' +
        '2023 were from before. They are counted again: no share of words moves by more than 0.001 points, and no number of ' +
        'cards changes.',
    ],
    tables: ['listings/dataset-card-sections', 'metrics/dataset-cards'],
  },
  {
    id: 'short-texts',
    at: '2026-11-30T13:58:00Z',
    kind: 'correction',
    title: 'Short texts of cards are read with more care, and two examples name their model',
    text: [
      'Five sets of 64 to 66 paragraphs were written and labelled before the program that names datasets in cards read them, and ' +
        'it was mended after each. At first sight it found 84% of the uses in the first and 93% in the last, 86% and 91% of ' +
        'what it named was right, and of 21 to 24 wordings of what is not used it took two, three, two, two and one for a use.',
      'Mended were among others a word of Portuguese that was taken for "no", what stands in brackets, a switch from one dataset ' +
        'to another, merges of models, tables of benchmarks in short cards, and what a model of somebody else was trained on. On ' +
        'cards that declare datasets it is as right as before to the last digit; what it states as confidence is 0.0001 nearer.',
      'Two examples in cards of February 2022 name their model in a formatted text without a field. It is told now.',
    ],
    tables: [
      'triples/calibration',
      'captures/2022-02-15/card-examples',
      'metrics/match-calibration',
      'metrics/calibration-error',
      'metrics/claims',
    ],
  },
  {
    id: 'differences-in-points',
    at: '2026-11-30T12:55:00Z',
    kind: 'correction',
    title: 'A difference of two shares is in points, and every share has one decimal',
    text: [
      'By how much the part of the most downloaded 1% grew from February 2022 to July 2024 was printed as 3.6%; it is 3.6 points, ' +
        'from 95.3% to 98.9%. Its number in the tables was right. A share of 68% beside an interval from 61.5% is 68.0% now.',
      'Fourteen claims are said in plainer sentences; none changes what it claims, and none turns.',
    ],
    tables: ['metrics/claim-figures', 'metrics/claims', 'metrics/findings', 'metrics/power'],
  },
  {
    id: 'formulas-behind-blanks',
    at: '2026-11-30T10:45:00Z',
    kind: 'release',
    title: 'A formula behind blanks is shown as text, too',
    text: [
      'Some spreadsheets cut off blanks before a formula, or take a sign of double width for the plain one. Text of a CSV that ' +
        'begins so, or with a new line, has an apostrophe before it as any other text that a spreadsheet would compute. No cell ' +
        'of the tables so far begins so.',
    ],
    tables: [],
  },
  {
    id: 'composition-of-what-is-asked',
    at: '2026-11-30T07:05:00Z',
    kind: 'release',
    title: 'The table of what a listing is made of has half the rows',
    text: [
      'metrics/composition grew by up to 250 kB a listing, and a table may have 5 MB: twenty listings of the whole Hub would have ' +
        'filled it. It now has 3,293 rows and no longer 6,830; what stands there still is the same to the digit, and no page, ' +
        'figure or claim changes.',
      'Gone are months of creation, how many models of a task are gated, and what fewer than one model or dataset in 10,000 ' +
        'has, such as a library of somebody’s own. All of it is counted in the table tallies of each listing, which is in ' +
        'the repository alone; a share is the count divided by that of the row all. Of Spaces every value stays.',
    ],
    tables: ['metrics/composition'],
  },
  {
    id: 'paragraphs-read-whole',
    at: '2026-11-30T05:00:00Z',
    kind: 'correction',
    title: 'A paragraph of a card that is broken over lines is read as one',
    text: [
      'The program that names datasets in cards read each line as a text of its own, so that of a sentence broken in the midst ' +
        'of "not trained on" it saw one half. It now reads a paragraph as Markdown does, a list with what introduces it, several ' +
        'names as the first of them, and sentences of some other languages. 130 more paragraphs were written and labelled before it ' +
        'read them: it found 88% of the uses (the former one 69%), 91% of what it named was right, and of 44 wordings of what is not ' +
        'used it took 6 for a use. It was mended after, so that its figures on them today are higher.',
      'On 65 more paragraphs, read after these mends, it found 79% of the uses, 95% of what it named was right, and of 22 wordings ' +
        'of what is not used it took 2 for a use. It was mended again, and knows more datasets by the name that everybody uses: ' +
        'VoxPopuli, WMT14 to WMT19, The Pile, RefinedWeb. On 130 more of another author, read after that and not mended for, it ' +
        'found 92% of the uses, 94% of what it named was right, and of 36 wordings of what is not used it took 2 for a use.',
      'On cards that declare datasets it is right in 90.9% and finds 84.0% with the names of July 2024 (was 90.9% and 84.6%), ' +
        '90.9% and 84.7% with those of March 2023 (was 91.5% and 84.6%). Of July 2024 more of what is declared counts as listed, ' +
        'by these names. No claim turns.',
    ],
    tables: [
      'gold/card-paragraphs',
      'captures/2022-02-15/triples',
      'captures/2022-02-15/triple-tallies',
      'captures/2024-07-11/triples',
      'captures/2024-07-11/triples',
      'captures/2024-07-11/triple-tallies',
      'triples/by-listing',
      'metrics/match-quality',
      'metrics/dataset-statements',
      'metrics/dataset-use',
      'metrics/claims',
    ],
  },
  {
    id: 'answers-for-programs',
    at: '2026-11-30T04:40:00Z',
    kind: 'correction',
    title: 'A headline of one app is gone, and programs find more of the answers',
    text: [
      'headlines.json had what the first hundredth holds also where that is one repository or two: 37.9% of the likes for the ' +
        'most liked of 123 Spaces, and shares of lists of 40 models in the series. It is now left out of fewer than 1,000 repositories.',
      'Which model for me went by three listings, and missed what only a fourth one ranks. Each model now counts by the ' +
        'newest listing that knows it, beside the newest listing and the newest whole one.',
      'Citations said the year of the newest listing behind a page or a figure as the year of publication. They say the year of this ' +
        'report, and the day of the data in a note.',
      'New: changelog.json; in the look-up, models that were found gone before any list had them; how to cite a figure in its JSON; ' +
        'how many apps load a model of a task. Croissant names the Parquet files, so that its readers load the tables of listings, too.',
    ],
    tables: ['history/headlines'],
  },
  {
    id: 'said-outright',
    at: '2026-11-30T01:50:00Z',
    kind: 'correction',
    title: 'What a card says outright of a dataset is read, and a claim that had turned holds again',
    text: [
      'The program that names datasets in cards passed over sentences that say plainly what a model was tested on or what its ' +
        'base was trained on, since authors do not declare these, and it took new wordings of what is not used for a use. In a ' +
        'short card it now goes by what is said outright, and it reads who a sentence is about. Of our first 152 paragraphs it ' +
        'found 77.8% of the uses; 324 more paragraphs were written, and it finds 99.3% of the uses in all. Most were seen when ' +
        'it was mended: of those not yet seen it found between 63% and 95%.',
      'On cards that declare datasets it is right in 90.9% and finds 84.6% with the names of July 2024 (was 90.6% and 85.1%), ' +
        '91.5% and 84.6% with those of March 2023 (was 91.0% and 85.5%); on cards read by a person, 98.3% and 62.1% (was 94.8% and 57.9%).',
      'For a hundred models that declare a dataset, 28 more name one in their text alone (was 21), so that the claim of one for ' +
        'every four holds. Names that everybody uses, such as LibriSpeech or SQuAD v1, are the dataset also where they are declared.',
      'Lists of required packages: names of wheels, hashes, addresses and markers that pip refuses are marked as refused.',
    ],
    tables: [
      'gold/card-paragraphs',
      'captures/2022-02-15/triples',
      'captures/2022-02-15/triple-tallies',
      'captures/2024-07-11/triples',
      'captures/2024-07-11/triples',
      'captures/2026-05-04/triples',
      'triples/by-listing',
      'metrics/match-quality',
      'metrics/dataset-statements',
      'metrics/dataset-use',
      'metrics/claims',
    ],
  },
  {
    id: 'one-parquet-for-all-listings',
    at: '2026-11-30T01:00:00Z',
    kind: 'release',
    title: 'Fewer files: one Parquet for a table of all listings, and no more than 12 MB',
    text: [
      'The tables of all listings stand below each other in one Parquet, data/captures/models.parquet, whose first column says of ' +
        'which listing a row is. Tables of at most 4 kB are CSV and no Parquet, and some large tables of detail are in the zip alone.',
      'Not published any more are tables that are only counted further: places in top lists, tallies, quantiles and curves of ' +
        'listings, examples in cards and names of interfaces. They are in the repository.',
      'The models to choose from are packed with gzip, which/<task>.json.gz; which/index.json has the five of each task.',
    ],
    tables: [],
  },
  {
    id: 'matcher-and-size',
    at: '2026-11-29T23:12:00Z',
    kind: 'correction',
    title: 'Datasets in cards are named with more care, and one claim on them does not hold any more',
    text: [
      'The program that names datasets in cards got worse as the list of datasets grew: numbers, versions, models and ' +
        'everyday words became datasets of strangers. A bare name now counts only for datasets that are well known, none that ' +
        'is newer than the card, and nothing that a sentence denies, plans, compares or removes. With the names of July 2024 ' +
        'it is right in 90.6% and finds 85.1% of what authors declare; with those of March 2023, 91.0% and 85.5%.',
      'With fewer wrong names, texts tell less beyond declarations: for a hundred models that declare a dataset, 21 more name ' +
        'one in their text alone (27 before). The claim of one for every four does not hold any more.',
      'Lists of required packages are read as pip reads them, and what pip refuses is marked so.',
    ],
    tables: [
      'captures/2022-02-15/triples',
      'captures/2022-02-15/triple-tallies',
      'captures/2024-07-11/triples',
      'captures/2026-11-28/space-packages',
      'triples/by-listing',
      'metrics/match-quality',
      'metrics/dataset-use',
      'metrics/claims',
    ],
  },
  ...earlierChanges,
];

/** Every entry, newest first, in whichever file it stands. */
export const changes: readonly Change[] = written.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
