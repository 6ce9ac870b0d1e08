/** An address that gives data, as llms.txt tells it. */
export interface DataAddress {
  /** What of src/pages gives it. */
  file: string;
  /** The address, or a pattern of addresses. */
  address: string;
  /** Questions that it answers. */
  answers: string;
  /** What is in it, and how to read it. */
  has: string;
  example?: string;
}

/** Every address that gives data, with the questions that it answers. */
export const dataAddresses: readonly DataAddress[] = [
  {
    file: 'headlines.json.ts',
    address: 'headlines.json',
    answers:
      'how many, which share, of which day; what is claimed, whether it holds, how sure it is and what would overturn it; ' +
      'which figures there are; how to cite the report. Start here.',
    has:
      '{numbers: [{id, what, sentence, value, unit, low, high, n, population, seen, series}], claims: [{id, topic, ' +
      'sentence, verdict, finding, overturned_by, values: [{name, value, words, low, high, sure, n}], population, ' +
      'seen, ledger, figures, tables}], figures: [{id, title, drawn, seen, page, data}], listings, cite, licence}. A ' +
      'verdict other than holds: the sentence is what the data say instead.',
    example: 'the share of models without a licence is numbers, id models-without-licence',
  },
  {
    file: 'f/',
    address: 'f/<id>.json',
    answers:
      'the values behind a figure and how to cite it; libraries, licences, ease of tasks, code of apps and the like.',
    has:
      '{title, text, n, columns: [{name, label, unit}], data: [[cells in the order of columns]], listings, cite ' +
      '(BibTeX), rows, sha256 of f/<id>.plain.csv, licence, addresses}. Ids are in headlines.json under figures; f/<id>.csv, ' +
      '.svg and .png are beside it.',
    example: 'f/library-share.json: libraries of models; f/ease-index.json: tasks by ease',
  },
  {
    file: 'which/',
    address: 'which/<task>.json.gz',
    answers: 'which model to take for a task, a licence, a memory, a language, and code that runs today.',
    has:
      'JSON packed with gzip: {lists: [{by, listing, models: [places]}], columns, models: [[cells in the order of columns]], ' +
      'kinds: {licence: kind}, listings, five}. Keep the models that meet the wish: kinds[licence] is permissive, memory (bytes) ' +
      'is not more than there is, languages has the code, runs is true. Go round the lists, take from each its next ' +
      'one, stop at five. which/index.json has the rule in full, the tasks and the five of each without a wish.',
    example: 'which/summarization.json.gz',
  },
  {
    file: 'task-[task].json.ts',
    address: 'task-<task>.json',
    answers:
      'how easy a task is to build with, what its models need and state, whether their examples still work, which lead, ' +
      'how many apps load one.',
    has:
      '{standing, group, listings, parts: [{name, says, share, low, high, n, listing}], unknown, pairs, leaders, memory, example, ' +
      'code, apps, numbers: {memory: {q1, median, q3 in bytes, known, models, listing}, apps: {apps, of, share, low, high, ' +
      'seen}}}. <task> is a pipeline_tag.',
    example: 'task-text-classification.json',
  },
  {
    file: 'look/',
    address: 'look/<n>.json.gz',
    answers:
      'all about one model, Space or dataset: licence, size, likes, downloads and its rank in each listing, whether the example ' +
      'in its card still works, datasets of a model, models of a dataset, what became of it; over all files: which were renamed or removed.',
    has:
      'JSON packed with gzip, a list of repositories sorted by id in small letters; n is the place, from 0, of the last of bounds in ' +
      'look/index.json that is not after the id in small letters. A repository is [letter, cells]: m model, s Space, d ' +
      'dataset, r old id, g found gone; columns of the index name the cells, among them changes: [[renamed, later id]], [[was, old id]] or [[removed, day]]; listings and tasks are places in its lists captures and tasks.',
    example: 'look-up.html#addresses says what each cell is',
  },
  {
    file: 'look/',
    address: 'look/tables.json',
    answers: 'any row of any table, without fetching all of it.',
    has:
      '{zip, keys: {folder: {table: {key, numbers}}}, files}. look-up.html#addresses says how a part of the zip is read. To ' +
      'read a table whole take <folder>/<table>.csv out of hub-report-data.zip, or the file that datapackage.json names.',
    example: 'the table metrics/example-breaks: what cards use that is gone, since when, and what to write instead',
  },
  {
    file: 'datapackage.json.ts',
    address: 'datapackage.json',
    answers: 'which tables there are, what each column means, under which terms.',
    has: '{resources: [{name, title, path, rows, bytes, hash, licenses, sources, schema: {fields: [{name, type, description}]}}]}.',
  },
  {
    file: 'changelog.json.ts',
    address: 'changelog.json',
    answers: 'what was published when, what was corrected, and why.',
    has: '{changes: [{id, at, kind: release or correction, title, text, tables}]}, newest first; feed.xml has the same as Atom.',
  },
  {
    file: 'glossary.json.ts',
    address: 'glossary.json',
    answers: 'what a word of the report means.',
    has: '[{term, also, means, page}].',
  },
  {
    file: 'croissant.json.ts',
    address: 'croissant.json',
    answers: 'how tools of machine learning load the tables.',
    has: 'Croissant 1.1: a record set for each table.',
  },
];
