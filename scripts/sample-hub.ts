/** `npm run sample-hub -- ARCHIVE`: fixtures/hub anew, from a whole-Hub archive and fixtures/sample-spaces. */
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { wholeNumber } from './lib/whole-number.ts';
import { aboutSample } from './sample-hub/about-sample.ts';
import { readSampleSpaces } from './sample-hub/read-sample-spaces.ts';
import { realRecords } from './sample-hub/real-records.ts';
import { spaceRecords } from './sample-hub/space-records.ts';
import { writeArchive } from './sample-hub/write-archive.ts';

await command({
  name: 'sample-hub',
  summary: 'write the sample Hub from an archive folder of the whole Hub',
  computes: true,
  operand: { name: 'ARCHIVE', what: 'archive folder' },
  options: {
    into: { type: 'string', value: 'DIR', default: 'fixtures/hub', help: 'where to' },
    spaces: { type: 'string', value: 'DIR', default: 'fixtures/sample-spaces', help: 'made-up Spaces' },
    models: { type: 'string', value: 'N', default: '2300', help: 'about so many models, three pages of a listing' },
    datasets: { type: 'string', value: 'N', default: '1100', help: 'so many datasets, two pages' },
  },
  notes: 'ARCHIVE holds models, datasets and model-infos; the committed sample is made from that of 2024-07-11.',
  async run({ values, operand: archive }) {
    const size = {
      models: wholeNumber('--models', values.models),
      datasets: wholeNumber('--datasets', values.datasets),
    };
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
      print(`sample ${name} -> ${values.into}/${name}  ${size} bytes\n`);
  },
});
