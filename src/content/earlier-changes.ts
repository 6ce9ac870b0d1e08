import type { Change } from './change.ts';
import { firstChanges } from './first-changes.ts';

/** Earlier entries of the changelog, newest first: they do not change any more. */
export const earlierChanges: readonly Change[] = [
  {
    id: 'packed-weights',
    at: '2026-11-29T22:32:00Z',
    kind: 'correction',
    title: 'Weights that are packed are no longer counted by what holds them',
    text: [
      'For 57 models in scope whose weights are packed, several in one integer, the number of parameters was the number of ' +
        'integers that the Hub counts, up to 6 times too low: 11,920,908,288 for Qwen2-72B-Instruct-AWQ. It is empty now, ' +
        'since the listings do not say how many weights are in one. The share of models in scope with known parameters ' +
        'was 54.0% in August 2026 and is 51.3%.',
      'Numbers in a file that only say how an operation works count as no parameters: the encoder of Whisper tiny has ' +
        '8,208,384 (was 8,208,390), the speech embedding 328,129 (was 328,137). The latter is read whole now, as every file ' +
        'under 2 MB.',
    ],
    tables: [
      'captures/2024-07-11/model-costs',
      'captures/2025-03-21/model-costs',
      'captures/2026-08-22/model-costs',
      'architectures/architectures',
      'architectures/architecture-nodes',
      'metrics/comparison',
      'metrics/cost-coverage',
      'metrics/tried-costs',
    ],
  },
  {
    id: 'no-formulas',
    at: '2026-11-29T22:16:00Z',
    kind: 'release',
    title: 'No text of a CSV is a formula',
    text: [
      'Text that a spreadsheet would compute, since it begins with =, +, - or @, a tab or a return, has an apostrophe before ' +
        'it in every CSV. Take away one apostrophe before such a beginning, and it is the text. Negative numbers, Parquet and ' +
        'JSON are as they were.',
      'Of the tables so far it changes the pins of packages (==1.2.3) and names of packages that begin with @.',
    ],
    tables: ['captures/2026-11-28/space-packages', 'captures/2026-08-06/space-packages'],
  },
  {
    id: 'languages-of-models',
    at: '2026-11-29T19:02:00Z',
    kind: 'release',
    title: 'The languages that models state',
    text: [
      'The table of models has a column with the languages that the tags of a model state. Most models state none. ' +
        'Which model for me can be asked for a language, in the page and in its JSON.',
      'headlines.json says of each finding what would overturn it, lists the listings with what they cover, and how to cite ' +
        'the report; glossary.json has the words.',
    ],
    tables: ['captures/2024-07-11/models'],
  },
  {
    id: 'parquet-and-zip',
    at: '2026-11-29T18:00:00Z',
    kind: 'release',
    title: 'The tables as Parquet and as one zip',
    text: [
      'Every table that has rows can be had as Parquet, with the types of its columns, and all of them in one zip of CSV. ' +
        'Tables without a row are left out. CSV stays beside the Parquet where a table is small and belongs to no single ' +
        'listing; the CSV of a listing is in the zip.',
      'The headline numbers with their population and date are in headlines.json, and this changelog is a feed, too.',
    ],
    tables: [],
  },
  {
    id: 'bare-install',
    at: '2026-11-29T16:47:45Z',
    kind: 'correction',
    title: 'One more of the Hub’s own code examples runs',
    text: [
      'Of the code that the Hub shows with classes, one of the two that could not be told was a fault of ours and does run. ' +
        'The share that runs was 92.3% and is 94.9%.',
      'New beside it: what the same code needs where nothing but transformers and torch is installed.',
    ],
    tables: ['snippets/tried-snippets', 'metrics/snippet-states'],
  },
  {
    id: 'quiet-machine',
    at: '2026-11-29T16:18:46Z',
    kind: 'correction',
    title: 'Times of first runs, taken again on a quiet machine',
    text: [
      'The first times were taken while the machine did other work, so that loads and runs took longer than they do alone. ' +
        'All of them were taken anew with nothing else running.',
    ],
    tables: ['metrics/first-run-times', 'metrics/tried-costs'],
  },
  {
    id: 'trained-weights',
    at: '2026-11-29T16:15:23Z',
    kind: 'correction',
    title: 'Most pilot models with trained weights do not work by the one call that the Hub shows',
    text: [
      'With the few models of the first pilot this could not be told. With fifteen it can, and the claim that most work ' +
        'does not hold. The pilot has models that somebody picked, so that it speaks of these models alone.',
    ],
    tables: ['first-run/trials', 'metrics/claims'],
  },
  {
    id: 'examples',
    at: '2026-11-29T15:54:14Z',
    kind: 'release',
    title: 'Examples of model cards, run and held against every release',
    text: [
      'The Python examples of the cards of February 2022, which names each of them asks of a library, and in which releases ' +
        'these names exist; a sample of them run with the library of today; the Hub’s own code run task by task; and a ' +
        'pilot of first runs, with the plan of the study that will draw models at random.',
    ],
    tables: [
      'captures/2022-02-15/card-examples',
      'api-names/api-names',
      'example-runs/tried-examples',
      'first-run/trials',
    ],
  },
  {
    id: 'tokenizer-stand-in',
    at: '2026-11-29T15:54:13Z',
    kind: 'correction',
    title: 'One example of a card was blamed for a fault of our stand-in',
    text: [
      'An example failed because the tokenizer that stood in for the real one lacked its words. That tells nothing of the ' +
        'example, and it is now not told. Of the examples whose names all exist, the share that ran was 68.8% of 160 and ' +
        'is 69.2% of 159.',
    ],
    tables: ['example-runs/tried-examples', 'metrics/claims'],
  },
  {
    id: 'spaces-in-error',
    at: '2026-11-29T15:17:02Z',
    kind: 'correction',
    title: 'A claim on Spaces that ended in error is withdrawn',
    text: [
      'One claim said that fewer than one in ten Spaces had ended with an error, another that more than one in ten had ended ' +
        'at all, and both were marked as holding. Read together they misled. The first is gone, and one sentence says both ' +
        'numbers: 11.4% that no visitor could wake, 4.1% of them all in error, of 123 Spaces.',
      'In the same release, bases of models that are named by an old id, or in other capital letters, are found.',
    ],
    tables: ['metrics/claims', 'metrics/lineage'],
  },
  {
    id: 'pipeline-without-import',
    at: '2026-11-29T15:16:02Z',
    kind: 'correction',
    title: 'Eleven cards that call pipeline without importing it count',
    text: [
      'Of 4,915 cards, eleven call pipeline and forget to import it. They were left out as cards without a name of the ' +
        'library; no other thing of that name can be meant, and they count now.',
    ],
    tables: ['captures/2022-02-15/card-examples'],
  },
  {
    id: 'renamed-models',
    at: '2026-11-29T12:15:01Z',
    kind: 'correction',
    title: 'Renamed models are told with more care: 6.5% are gone, not 5.9%',
    text: [
      'A model that is missing under its id may have got another one. We took two models with the same time of creation for ' +
        'the same model. The Hub gave two such times, not one, to everything that was there before it kept them, so that some ' +
        'pairs were chance. Each new id is now that of one model only. Of the models of February 2022, 6.5% could not be ' +
        'found in July 2024.',
    ],
    tables: ['listings/model-renames', 'listings/listing-churn', 'metrics/model-churn'],
  },
  {
    id: 'contradicting-sizes',
    at: '2026-11-29T12:03:00Z',
    kind: 'correction',
    title: 'The answer of the report changed: text generation was easier in July 2024',
    text: [
      'Until then the report said that neither of the two tasks was the easier one, because each index lay within the ' +
        'interval of the other. Two intervals that overlap do not show that there is no difference. The difference itself ' +
        'has an interval now, authors are drawn for both tasks together, and parts are compared only where both tasks know ' +
        'them: the whole interval lies on the side of text generation.',
      'The answer hangs on the small and converted forms that others make of a model. The report says so beside it.',
    ],
    tables: ['metrics/ease-pairs', 'metrics/ease-sensitivity', 'metrics/claims'],
  },
  {
    id: 'lineage-and-apps',
    at: '2026-11-29T11:56:36Z',
    kind: 'release',
    title: 'What apps do in their code, who is made from whom, and sixty forecasts',
    text: [
      'A listing of November 2026 has 344 apps of public repositories elsewhere that publish themselves as a Space: what they ' +
        'load, which services they call, how large they are. Names of repositories and owners are left out.',
      'Every listing with tags says which models were made from which, with families and licences. The ease index has its ' +
        'parts in every listing that knows them, each pair of tasks, and what leaving out a part does. Sixty statements on ' +
        'listings that nobody here had seen were written down before, with probabilities, to be scored.',
    ],
    tables: [
      'captures/2026-11-28/space-code',
      'metrics/lineage',
      'metrics/ease-pairs',
      'forecasts/forecast-statements',
    ],
  },
  {
    id: 'intervals-over-authors',
    at: '2026-11-29T11:24:00Z',
    kind: 'correction',
    title: 'Four claims that were marked as holding cannot be told',
    text: [
      'Verdicts looked at the figure alone. They now ask whether the whole interval lies on one side of a mark that was ' +
        'chosen before. Four claims no longer hold and cannot be told either: on docker Spaces, on authors that the matcher ' +
        'has not met, on uses that are not declared, and on Spaces that ended. That on docker Spaces holds again since the ' +
        'larger set of apps of November 2026.',
      'Every figure of every claim has a row of its own, with its mark and why that mark.',
    ],
    tables: ['metrics/claims', 'metrics/claim-figures'],
  },
  {
    id: 'study-list',
    at: '2026-11-29T11:22:46Z',
    kind: 'correction',
    title: 'Three things that we said of the starting study were wrong',
    text: [
      'We said that its list of Spaces with the models that they use was not published: it is. We printed an interval for a ' +
        'difference of means that the study never gave. We set a nought beside two counts as if it had stated one.',
    ],
    tables: ['metrics/published-verdicts', 'metrics/study-gaps'],
  },
  {
    id: 'history-and-datasets',
    at: '2026-11-29T10:52:45Z',
    kind: 'release',
    title: 'A history that is only added to, and the datasets of March 2023',
    text: [
      'Figures of every version of a listing are kept in a chain of hashes, with who came, who went and who got another name. ' +
        'A listing of all datasets of March 2023 with their cards is new, and so are alarms that a listing raises against the ' +
        'one before it.',
    ],
    tables: ['history/headlines', 'history/moves', 'listings/dataset-card-sections'],
  },
  ...firstChanges,
];
