import { tellsIn } from './lie-in-folder.ts';

const IN_2024 = 'google-bert/bert-base-uncased';

tellsIn('listings', 'model-renames', [
  ['an earlier capture', (row) => ({ to: row.from }), /to: expected a later capture/],
  [
    'an id that another model got',
    (row) => (row.later === '0x7o/keyt5-base' ? undefined : { later: '0x7o/keyt5-base' }),
    /later: expected an id that no other model got/,
  ],
  [
    'another name that was found by the name',
    (row) => (row.by === 'name' && row.change === 'owner' ? { later: 'o/another', change: 'name' } : undefined),
    /later: expected an id with the same name, by which it was found/,
  ],
  ['an old id that the later listing has', () => ({ id: IN_2024 }), /id: expected an id that 2024-07-11 does not have/],
  [
    'a later id that the earlier listing has',
    () => ({ later: 'bert-base-uncased' }),
    /later: expected an id that 2022-02-15 does not have/,
  ],
  [
    'other downloads than the later capture',
    (row) => (row.later === IN_2024 ? { later_downloads: 3 } : undefined),
    /later_downloads: expected \d+ as 2024-07-11 has it/,
  ],
]);
