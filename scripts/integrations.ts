/** `npm run integrations`: the Hub's table of integrated libraries into data/integrations/. */
import { join } from 'node:path';
import { parseIntegrations } from './integrations/parse-integrations.ts';
import { readPage } from './integrations/read-page.ts';
import { startingList } from './integrations/starting-list.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { writeFolder } from './lib/write-folder.ts';

const LIVE = 'https://raw.githubusercontent.com/huggingface/hub-docs/main/docs/hub/models-libraries.md';
const NOTES = [
  'Only the facts of the page are kept: names, links and marks, without its descriptions.',
  'The list of 2023 is that of a starting report, which left out the columns for inference and widgets.',
];

await command({
  name: 'integrations',
  summary: "the Hub's table of integrated libraries into data/integrations/",
  options: {
    from: {
      type: 'string',
      value: 'FILE|URL',
      default: LIVE,
      help: 'the page, as a file or its raw address at a commit',
    },
    revision: {
      type: 'string',
      value: 'COMMIT',
      help: 'commit that a file is of; of an address it is the part before docs/',
    },
    note: { type: 'string', multiple: true, value: 'TEXT', help: 'a note for the manifest; may be repeated' },
    into: { type: 'string', value: 'DIR', default: 'data/integrations', help: 'where to' },
  },
  notes: `Reads the table of the documentation and keeps its marks; the list of the starting report is written beside
it.`,
  async run({ values, signal, log }) {
    const rows = parseIntegrations(await readPage(values.from, { signal, log }), values.from);
    const revision =
      values.revision ?? /\/([^/]+)\/docs\//.exec(values.from.startsWith('http') ? values.from : '')?.[1] ?? '';
    const written = writeFolder('integrations', values.into, {
      rows: { integrations: rows, 'integrations-then': startingList() },
      about: {
        source: 'docs/hub/models-libraries.md of github.com/huggingface/hub-docs',
        revision,
        licence: 'Apache-2.0',
        notes: [...NOTES, ...values.note],
      },
    });
    for (const [name, { rows: count }] of Object.entries(written))
      print(`integrations ${name} -> ${join(values.into, `${name}.csv`)}  ${count} rows\n`);
  },
});
