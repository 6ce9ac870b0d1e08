/** `npm run integrations`: the table of integrated libraries of the Hub's documentation into data/integrations/. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { integrationTables } from '../data/schema/integrations/index.ts';
import { parseIntegrations } from './integrations/parse-integrations.ts';
import { readPage } from './integrations/read-page.ts';
import { startingList } from './integrations/starting-list.ts';
import { runCommand } from './lib/run-command.ts';
import { writeFolder } from './lib/write-folder.ts';

const LIVE = 'https://raw.githubusercontent.com/huggingface/hub-docs/main/docs/hub/models-libraries.md';
const HELP = `npm run integrations [-- --from FILE|URL] [--revision COMMIT] [--into DIR]

Reads the table of integrated libraries and keeps its marks; the list of the starting report is written beside it.
--from      the page, as a file or its raw address at a commit (default ${LIVE})
--revision  commit that a file is of; of an address it is the part before docs/
--into      default data/integrations
`;
const NOTES = [
  'Only the facts of the page are kept: names, links and marks, without its descriptions.',
  'The list of 2023 is that of a starting report, which left out the columns for inference and widgets.',
];

await runCommand(async ({ signal }) => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: LIVE },
      revision: { type: 'string' },
      note: { type: 'string', multiple: true },
      into: { type: 'string', default: 'data/integrations' },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const rows = parseIntegrations(await readPage(values.from, signal), values.from);
  const revision =
    values.revision ?? /\/([^/]+)\/docs\//.exec(values.from.startsWith('http') ? values.from : '')?.[1] ?? '';
  const tables = writeFolder('integrations', values.into, {
    rows: { integrations: rows, 'integrations-then': startingList() },
    about: {
      source: 'docs/hub/models-libraries.md of github.com/huggingface/hub-docs',
      revision,
      licence: 'Apache-2.0',
      notes: [...NOTES, ...(values.note ?? [])],
    },
  });
  for (const [name, written] of Object.entries(tables))
    process.stdout.write(`integrations ${name} -> ${join(values.into, `${name}.csv`)}  ${written.rows} rows\n`);
});
