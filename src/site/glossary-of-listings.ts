import type { GlossaryEntry } from './glossary-entry.ts';

/** Words for what was looked at. */
export const glossaryOfListings: readonly GlossaryEntry[] = [
  {
    term: 'base model',
    plain:
      'The model that another one was made from, as its tag says: by training on, shrinking, merging or adding to it.',
    also: ['base', 'base models'],
    more: 'models.html',
  },
  {
    term: 'declared',
    plain:
      'Stated by the author in the front matter of the card, and so in a tag. What is only told in the text is not declared.',
    also: ['declare', 'declares'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'downloads',
    plain:
      'How often certain files of a repository were fetched in the thirty days before it was looked at. Machines count as much as people.',
    also: ['download'],
    more: 'models.html',
  },
  {
    term: 'family',
    plain: 'A first model and all that were made from it, step by step.',
    also: ['families'],
    more: 'models.html',
  },
  {
    term: 'fine-tune',
    plain: 'A model that was trained a little further from another one, for one task or one kind of text.',
    also: ['fine-tuned', 'fine-tunes', 'fine-tuning'],
    more: 'models.html',
  },
  {
    term: 'gated',
    plain: 'A repository whose files one gets only after asking for access, or after accepting terms.',
    also: ['gate', 'gates'],
    more: 'ledger.html#claim-few-new-models-are-gated',
  },
  {
    term: 'in scope',
    plain:
      'Of a listing, the models, apps and datasets that this report keeps one by one: those in the top lists of a task, and what belongs to them.',
    also: ['scope'],
    more: 'methods.html#where-the-data-come-from',
  },
  {
    term: 'likes',
    plain: 'How many visitors pressed the heart of a repository. They add up over the years.',
    also: ['like'],
    more: 'models.html',
  },
  {
    term: 'listing',
    plain: 'What the Hub said of its repositories when it was looked at once, with the day on which that was.',
    also: ['capture', 'captures', 'listings'],
    more: 'methods.html#where-the-data-come-from',
  },
  {
    term: 'MMDetection',
    plain:
      'A collection of models for images, kept by one team with costs and results in files; here a second measure beside the Hub.',
    also: ['model zoo', 'zoo'],
    more: 'models-datasets-tasks.html',
  },
  {
    term: 'model-index',
    plain: 'The block of a card in which an author states results on benchmarks.',
    also: ['results'],
  },
  {
    term: 'pipeline tag',
    plain: 'The one task that the Hub shows for a model. A model may carry the tags of other tasks too.',
    also: ['pipeline_tag'],
    more: 'tasks.html',
  },
  {
    term: 'population',
    plain: 'What a listing covers: everything, the top of a list, a random sample, or what somebody chose.',
    also: ['populations'],
    more: 'methods.html#where-the-data-come-from',
  },
  {
    term: 'renamed',
    plain:
      'Found again under another id. The Hub leads from the old name to the new one, as long as nobody takes the old one.',
    also: ['rename', 'renames'],
    more: 'models.html',
  },
  {
    term: 'tag',
    plain: 'A word on a repository by which the Hub finds it: task, library, licence, language, dataset.',
    also: ['tags'],
  },
  {
    term: 'task',
    plain: 'What goes into a model and what comes out: text to a label, a picture to a sentence.',
    also: ['tasks'],
    more: 'tasks.html',
  },
  {
    term: 'text classification',
    plain: 'The task of giving a text one of several labels, such as friendly or angry.',
    also: ['text-classification', 'classification'],
    more: 'tasks.html',
  },
  {
    term: 'text generation',
    plain: 'The task of going on with a text, which is what chat programs do.',
    also: ['text-generation', 'generation'],
    more: 'tasks.html',
  },
  {
    term: 'tombstone',
    plain: 'A row for a repository that a source found gone.',
    also: ['tombstones'],
    more: 'then-and-now.html',
  },
  {
    term: 'top list',
    plain: 'The first places of a list: the most liked, most downloaded or most talked about of a task.',
    also: ['top lists'],
    more: 'methods.html#where-the-data-come-from',
  },
  {
    term: 'tracker',
    plain: 'A program of somebody else that follows new and popular models of the Hub day by day.',
    more: 'methods.html#where-the-data-come-from',
  },
  {
    term: 'use',
    plain: 'A pair of a Space and a model that it names. One Space may use many models.',
    also: ['uses'],
    more: 'apps.html',
  },
  {
    term: 'whole listing',
    plain:
      'A listing of everything there was of one kind that day. Only such listings are compared with each other over time.',
    also: ['whole listings', 'listing of all models'],
    more: 'methods.html#where-the-data-come-from',
  },
];
