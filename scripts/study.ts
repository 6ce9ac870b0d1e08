/** `npm run study -- CLONE`: a clone of the starting study as an archive, so that its capture has its uses. */
import { join } from 'node:path';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { aboutStudy } from './study/about-study.ts';
import { readStudy } from './study/read-study.ts';
import { writeStudy } from './study/write-study.ts';

await command({
  name: 'study',
  summary: 'write a clone of the starting study as an archive',
  operand: { name: 'CLONE', what: 'clone of its repository, with data/' },
  options: { into: { type: 'string', value: 'DIR', help: `where to (default CLONE/archive/${aboutStudy.capture})` } },
  notes: `Reads models.csv, spaces.csv, spaces_extra.csv and files.csv of CLONE/data as the scrapers of the study write
them. The archive fills the capture of ${aboutStudy.capture} with the models that Spaces use:
  npm run captures -- CLONE/archive --only ${aboutStudy.capture}
  npm run metrics`,
  async run({ values, operand: clone }) {
    const dir = values.into ?? join(clone, 'archive', aboutStudy.capture);
    const study = await readStudy(clone);
    await writeStudy(dir, study);
    const { models, spaces, sizes, naming, repeated } = study;
    const twice = repeated === 0 ? '' : `, ${repeated} rows came twice`;
    print(`study models -> ${join(dir, 'models.ndjson.gz')}  ${models.length} records\n`);
    print(
      `study spaces -> ${join(dir, 'spaces.ndjson.gz')}  ${spaces.length} records, ${naming} name a model${twice}\n`,
    );
    print(`study sizes -> ${join(dir, 'space-files.csv')}  ${sizes.length} rows\n`);
  },
});
