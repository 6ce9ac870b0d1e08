/** `npm run replay -- DIR`: serves an archive folder as a Hub on loopback. */
import { buckets, faultGrammar, startReplay, type Quota } from 'hub-replay';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';

await command(
  {
    name: 'replay',
    summary: 'serve an archive folder as a Hub on 127.0.0.1',
    operand: { name: 'DIR', what: 'archive folder' },
    options: {
      port: { type: 'string', value: 'N', default: '0', help: 'port; 0 takes a free one' },
      quota: {
        type: 'string',
        value: 'LIST',
        default: '',
        help: 'api=N,resolvers=N,pages=N: requests a window of 300 s (default 1000000 each)',
      },
      faults: { type: 'string', value: 'LIST', help: 'misbehave' },
    },
    notes: `The first line on stdout is the address.

LIST of --faults is ${faultGrammar}

Example: npm run replay -- fixtures/hub --quota api=500 --faults cut,status,code=502,at=3`,
    exits: { 1: 'failed' },
    async run({ values, operand: dir, log }) {
      const port = Number(values.port);
      if (!/^\d+$/.test(values.port) || port > 65_535)
        throw new UsageError(`--port: expected 0 to 65535, received "${values.port}"`);
      const faults = values.faults === undefined ? [] : [values.faults];
      const began = performance.now();
      const replay = await startReplay(dir, { port, quota: readQuota(values.quota), faults, log });
      const loaded = Object.entries(replay.records).filter(([, count]) => count > 0);
      const counts = loaded.map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`).join(', ');
      log(`replay ${dir}: ${counts || 'no records'}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
      process.once('SIGTERM', () => process.exit(0));
      process.once('SIGINT', () => process.exit(130));
      print(`${replay.url}\n`);
    },
  },
  // While a large archive loads, a handler would wait for the loop; without one a signal stops it at once.
  { ownSignals: true },
);

function readQuota(text: string): Partial<Quota> {
  const quota: Partial<Quota> = {};
  for (const part of text.split(',').filter((each) => each !== '')) {
    const [, name, count] = /^(\w+)=(\d+)$/.exec(part) ?? [];
    const bucket = buckets.find((each) => each === name);
    if (!bucket) throw new UsageError(`--quota: expected api=N, resolvers=N or pages=N, received "${part}"`);
    quota[bucket] = Number(count);
  }
  return quota;
}
