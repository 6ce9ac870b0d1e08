import { dataAddresses, type DataAddress } from './data-addresses.ts';
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

/** Pages beside the chapters, of those whose files (`./tasks.astro`) are there. */
export function pageList(files: readonly string[]): ListedPage[] {
  return PAGES.filter(([file]) => isThere(file, files)).map(([, address, title, about]) => ({ address, title, about }));
}

/** Addresses of data, of those whose files or folders are there. */
export function jsonAddresses(files: readonly string[]): DataAddress[] {
  return dataAddresses.filter(({ file }) => isThere(file, files));
}

function isThere(name: string, files: readonly string[]): boolean {
  return name.endsWith('/') ? files.some((file) => file.startsWith(`./${name}`)) : files.includes(`./${name}`);
}
