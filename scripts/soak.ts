/** `npm run soak`: crawls of a small Hub that lies, fails and dies, each judged against a crawl without faults. */
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';
import { wholeNumber } from './lib/whole-number.ts';
import { openGround } from './soak/open-ground.ts';
import { outcomeTable, wrongRuns } from './soak/outcome-table.ts';
import { faultKinds, planRun } from './soak/plan-run.ts';
import { soakAll } from './soak/soak-all.ts';

await command({
  name: 'soak',
  summary: 'crawl a small Hub with faults and kills by a seed, and judge how each run ends',
  options: {
    runs: { type: 'string', value: 'N', default: '100', help: 'runs; the kinds of faults take turns' },
    seed: { type: 'string', value: 'S', default: '1', help: 'another seed is another schedule' },
    only: { type: 'string', value: 'RUN', help: 'one run of the schedule by its number' },
    kinds: { type: 'string', value: 'TEXT', help: 'only kinds with this in their name' },
    lanes: { type: 'string', value: 'N', default: '3', help: 'runs at once' },
  },
  notes:
    'Prints a table of kinds of faults and outcomes, and each run that ended as it must not.\n' +
    'docs/soak.md says what is asked of a run.',
  exits: { 1: 'a run ended as it must not' },
  async run({ values, signal, log }) {
    const [runs, seed] = [wholeNumber('--runs', values.runs), wholeNumber('--seed', values.seed)];
    const lanes = wholeNumber('--lanes', values.lanes);
    const kinds = faultKinds.filter(({ name }) => name.includes(values.kinds ?? ''));
    if (kinds.length === 0) throw new UsageError(`--kinds: no kind has ${JSON.stringify(values.kinds)} in its name`);
    const { ground, asked, close } = await openGround(lanes);
    signal.addEventListener('abort', close, { once: true });
    try {
      const numbers = values.only === undefined ? Array.from({ length: runs }, (_, n) => n) : [Number(values.only)];
      const plans = numbers.map((run) => planRun(run, seed, asked, kinds));
      const began = performance.now();
      const results = await soakAll(plans, ground, lanes, signal, log);
      print(outcomeTable(kinds, results));
      const wrong = wrongRuns(results, seed);
      const kills = results.reduce((sum, each) => sum + each.kills, 0);
      const idle = results.filter(({ struck }) => struck.size === 0).length;
      print(
        `\n${results.length} runs, ${kills} kills, ${idle} without a fault that struck  ` +
          `${((performance.now() - began) / 1000).toFixed(0)} s\n${wrong && `\n${wrong}`}`,
      );
      if (wrong) process.exitCode = 1;
    } finally {
      close();
    }
  },
});
