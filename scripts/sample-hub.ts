/** `npm run sample-hub -- ARCHIVE`: fixtures/hub anew, from a whole-Hub archive and fixtures/sample-spaces. */
import { parseArgs } from 'node:util';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';
import { aboutSample } from './sample-hub/about-sample.ts';
import { readSampleSpaces } from './sample-hub/read-sample-spaces.ts';
import { realRecords } from './sample-hub/real-records.ts';
import { spaceRecords } from './sample-hub/space-records.ts';
import { writeArchive } from './sample-hub/write-archive.ts';

const HELP = `npm run sample-hub -- ARCHIVE [options]    write the sample Hub from an archive folder of the whole Hub

  --into DIR       where to (default fixtures/hub)
  --spaces DIR     made-up Spaces (default fixtures/sample-spaces)
  --models N       about so many models (default 2300: three pages of a listing)
  --datasets N     so many datasets (default 1100: two pages)

ARCHIVE holds models, datasets and model-infos; the committed sample is made from that of 2024-07-11.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string', default: 'fixtures/hub' },
      spaces: { type: 'string', default: 'fixtures/sample-spaces' },
      models: { type: 'string', default: '2300' },
      datasets: { type: 'string', default: '1100' },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [archive] = positionals;
  if (archive === undefined)
    throw new ReportError('sample-hub: no archive folder given', 'npm run sample-hub -- ARCHIVE', { exitCode: 2 });
  const size = { models: whole('--models', values.models), datasets: whole('--datasets', values.datasets) };
  const own = readSampleSpaces(values.spaces);
  const named = new Set(own.flatMap(({ space }) => space.models));
  const real = await realRecords(archive, named, size);
  const made = spaceRecords(own);
  const bytes = writeArchive(values.into, aboutSample, {
    models: real.models,
    'model-infos': real.infos,
    datasets: real.datasets,
    spaces: [...real.spaces, ...made.spaces].sort((a, b) => (a.id < b.id ? -1 : 1)),
    'space-files': made.files,
    contents: made.contents,
  });
  for (const [name, size] of Object.entries(bytes))
    process.stdout.write(`sample ${name} -> ${values.into}/${name}  ${size} bytes\n`);
});

function whole(option: string, value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new ReportError(
    `${option}: expected a whole number from 1, received ${JSON.stringify(value)}`,
    'npm run sample-hub -- --help',
    { exitCode: 2 },
  );
}
