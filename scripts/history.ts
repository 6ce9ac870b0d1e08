/** `npm run history`: what data/captures/ has and data/history/ does not hold yet is added to it. */
import { join } from 'node:path';
import { writeHistory } from './history/write-history.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';

await command({
  name: 'history',
  summary: 'add the captures to data/history/',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  notes: `Adds the figures of every version of a capture that data/history/ does not hold yet, and who came and went
since the version before. Nothing is ever changed or taken away; run twice, it adds nothing.`,
  run({ values }) {
    const dir = join(values.data, 'history');
    const added = writeHistory(values.data);
    for (const { what, capture, seen, headlines, moves } of added)
      print(`history ${capture} (${seen}, ${what}) -> ${dir}  +${headlines} headlines  +${moves} moves\n`);
    if (added.length === 0) print(`history ${dir}: nothing to add\n`);
  },
});
