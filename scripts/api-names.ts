/** `npm run api-names -- DIR`: which names of Python libraries exist in which release, into data/api-names/. */
import { join } from 'node:path';
import { readApiHistory } from './api-names/read-api-history.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { writeFolder } from './lib/write-folder.ts';

const ABOUT = {
  source:
    'Public names, pipeline tasks and a few methods of transformers, datasets, sentence-transformers, diffusers, peft, ' +
    'setfit, speechbrain, flair and timm by release, read from their public repositories and published wheels; ' +
    'api-releases names the commit or file of each',
  revision: '',
  licence:
    'The libraries are under Apache-2.0 (transformers, diffusers, peft, sentence-transformers, setfit, datasets, ' +
    'speechbrain, timm) or MIT (flair); names and versions are facts about them, no code of theirs is here',
  notes: [
    'transformers 5.8, 5.10 and 5.11 were not read, nor patch releases; 4.57.6 stands for 4.57. A change in them shows ' +
      'in the next release that was read.',
    'Where read_from is `main at its release`, a name may be dated one release early.',
    'Names inside the modules of transformers were not read, only whether the module is there.',
    'Names that only a fallback of the library answers still count as there (alias_from says from when).',
    'Ten helpers of transformers such as is_librosa_available are marked as there in 5.x and are not.',
    'speechbrain before 0.5.7 was not read and timm in one release only: their first_seen is no first release.',
    'Where a method or keyword counts (on) is our own reading; `word` in found_by means a text search, which is weak.',
    'encode_plus and batch_encode_plus are kept in 5.x by four tokenizers (kept_by).',
  ],
};

await command({
  name: 'api-names',
  summary: 'names of Python libraries by release, into data/api-names/',
  operand: { name: 'DIR', what: 'folder of the histories of names' },
  options: { into: { type: 'string', value: 'DIR', default: 'data/api-names', help: 'where to' } },
  notes: `Reads transformers-names.csv, transformers-pipelines.csv, transformers-methods.csv, releases.csv and the
*-names.csv of other libraries. The same files give the same tables to the byte.`,
  run({ values, operand: dir }) {
    const written = writeFolder('api-names', values.into, { rows: readApiHistory(dir), about: ABOUT });
    for (const [name, { rows }] of Object.entries(written))
      print(`api-names ${name} -> ${join(values.into, `${name}.csv`)}  ${rows} rows\n`);
  },
});
