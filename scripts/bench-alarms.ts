/** `npm run bench:alarms`: how many of 10,000 faults the alarms tell, and how often they ring without one. */
import { countAlarms, type Count } from './bench/alarms/count-alarms.ts';
import { countSizes } from './bench/alarms/count-sizes.ts';
import { readWorlds } from './bench/alarms/read-worlds.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { wholeNumber } from './lib/whole-number.ts';

await command({
  name: 'bench:alarms',
  summary: 'share of seeded faults that raise their alarm, and of sound captures that raise one',
  options: {
    archives: { type: 'string', value: 'DIR', default: '../shared/hub-archive', help: 'folder of archives' },
    faults: { type: 'string', value: 'N', default: '10000', help: 'faults to make' },
    seed: { type: 'string', value: 'N', default: '20261129', help: 'seed of all draws' },
    sizes: { type: 'boolean', help: 'count faults of smaller and smaller size instead, 100 of each' },
    told: { type: 'boolean', help: 'print each fault that was not told, and each alarm without a fault' },
  },
  notes:
    'scripts/bench/alarms/README.md says how neighbours are drawn, and the smallest fault of each kind that is told.',
  exits: { 0: 'done', 1: 'failed' },
  async run({ values, log }) {
    const worlds = await readWorlds(values.archives, log);
    const seed = wholeNumber('--seed', values.seed);
    if (values.sizes) {
      for (const [name, count] of countSizes(worlds, 100, seed)) print(line('told', name, count));
      return;
    }
    const counted = countAlarms(worlds, wholeNumber('--faults', values.faults), seed);
    if (values.told) for (const line of counted.told) print(`${line}\n`);
    for (const [name, count] of counted.recall) print(line('told', name, count));
    for (const [name, count] of counted.falseAlarms) print(line('false', name, count));
    print(line('recall', 'all faults', sum(counted.recall)));
    print(line('false alarms', 'pairs without a fault', sum(counted.falseAlarms)));
  },
});

function line(what: string, name: string, { of, alarms }: Count): string {
  const share = of === 0 ? '' : `${((100 * alarms) / of).toFixed(2)} %`;
  return `${what.padEnd(13)} ${name.padEnd(48)} ${String(alarms).padStart(6)} of ${String(of).padStart(6)}  ${share}\n`;
}

function sum(counts: ReadonlyMap<string, Count>): Count {
  const all = [...counts.values()];
  return { of: all.reduce((n, each) => n + each.of, 0), alarms: all.reduce((n, each) => n + each.alarms, 0) };
}
