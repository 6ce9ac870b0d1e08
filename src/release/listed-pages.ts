import type { ListedPage } from './llms-text.ts';

/** What a file of src/pages gives, where it gives something: only what is there is listed. */
type Listed = readonly [file: string, address: string, title: string, about: string];

const PAGES: readonly Listed[] = [
  ['index.astro', 'index.html', 'Cover', 'the report in one minute'],
  ['tasks.astro', 'tasks.html', 'Tasks', 'every task with its page'],
  [
    'task-[task].astro',
    'task-<task>.html',
    'A task',
    'its leading models, memory and examples; <task> is a pipeline_tag',
  ],
  [
    'look-up.astro',
    'look-up.html',
    'Look-up',
    'where a model or Space stands in its task, whether its code still runs, which datasets it names',
  ],
  [
    'which-model.astro',
    'which-model.html',
    'Which model for me',
    'at most five candidates by task, licence, language and memory',
  ],
  ['encoders.astro', 'encoders.html', 'Encoders', 'a demo that swaps the encoder in one line'],
  ['ledger.astro', 'ledger.html', 'Ledger', 'every claim with verdict and evidence, at #claim-<id>'],
  ['glossary.astro', 'glossary.html', 'Glossary', 'the words of the report'],
  ['data-dictionary.astro', 'data-dictionary.html', 'Data dictionary', 'every table and column'],
  [
    'downloads.astro',
    'downloads.html',
    'Downloads',
    'all tables as one zip, as Parquet and as CSV, with their licence',
  ],
  ['changelog.astro', 'changelog.html', 'Changelog', 'releases and corrections of the data: what was wrong and when'],
  ['CITATION.cff.ts', 'CITATION.cff', 'Citation', 'who made the report and how to cite it'],
];

const JSON_FILES: readonly Listed[] = [
  [
    'headlines.json.ts',
    'headlines.json',
    'headlines.json',
    'numbers (id, sentence, value, unit, n, population, seen, series), claims (id, sentence, verdict, values, ' +
      'overturned_by, listings), figures (id, title, page, data), listings (when, and what they cover) and cite; start here',
  ],
  [
    'f/',
    'f/<id>.json',
    'f/<id>.json',
    'a figure: title, text, columns with units, listings, hash and rows; ids are in headlines.json under figures; ' +
      'f/<id>.csv, .svg and .png beside it',
  ],
  [
    'which/',
    'which/<task>.json.gz',
    'which/<task>.json.gz',
    'models of a task to choose from, each cell with its basis and date, packed with gzip; <task> is a pipeline_tag such as ' +
      'text-generation; which/index.json has the rule and the five of each task',
  ],
  [
    'task-[task].json.ts',
    'task-<task>.json',
    'task-<task>.json',
    'a task: how easy its models are to build with, part by part, the memory that they need, whether their examples ' +
      'still work, its leading models and the datasets that they name most',
  ],
  [
    'look/',
    'look/index.json',
    'look/index.json',
    'how to find one model, Space or dataset by its id: look/<n>.json.gz (packed with gzip), where n is the place of the ' +
      'last of bounds that is not after the id in small letters, from 0; cells are named by columns',
  ],
  ['glossary.json.ts', 'glossary.json', 'glossary.json', 'what the words of the report mean'],
  [
    'datapackage.json.ts',
    'datapackage.json',
    'datapackage.json',
    'every table that stands on its own: path, rows, hash, columns with their sentences; the zip has one of all',
  ],
  ['croissant.json.ts', 'croissant.json', 'croissant.json', 'the same of the zip, for tools of machine learning'],
];

/** Pages beside the chapters, of those whose files (`./tasks.astro`) are there. */
export function pageList(files: readonly string[]): ListedPage[] {
  return there(PAGES, files);
}

/** Addresses of JSON, of those whose files or folders are there. */
export function jsonAddresses(files: readonly string[]): ListedPage[] {
  return there(JSON_FILES, files);
}

function there(list: readonly Listed[], files: readonly string[]): ListedPage[] {
  const isThere = (name: string) =>
    name.endsWith('/') ? files.some((file) => file.startsWith(`./${name}`)) : files.includes(`./${name}`);
  return list.filter(([file]) => isThere(file)).map(([, address, title, about]) => ({ address, title, about }));
}
