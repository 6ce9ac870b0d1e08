/** `node scripts/replay.ts DIR`: serves an archive folder as a Hub on loopback. */
import { parseArgs } from 'node:util';
import { buckets, faultGrammar, ReplayError, startReplay, type Quota } from 'hub-replay';

const help = `usage: node scripts/replay.ts DIR [options]

Serves the archive folder DIR as a Hub on 127.0.0.1. The first line on stdout is its address.

  --port N                              port; 0, the default, takes a free one
  --quota api=N,resolvers=N,pages=N     requests a window of 300 s (default 1000000 each)
  --fault SPEC                          misbehave; may be repeated
  --help                                this text

SPEC is ${faultGrammar}

Example: node scripts/replay.ts fixtures/hub --quota api=500 --fault status,code=502,at=3
`;

// A fault that is not understood is refused by the package, which does not know of this command.
const helpCommand = 'node scripts/replay.ts --help';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const [dir] = positionals;
  if (dir === undefined || positionals.length > 1)
    throw usage(`expected one archive folder, received ${positionals.length}`);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw usage(`--port: expected 0 to 65535, received "${values.port}"`);
  const began = performance.now();
  const replay = await startReplay(dir, { port, quota: readQuota(values.quota), faults: values.fault, log });
  const loaded = Object.entries(replay.records).filter(([, count]) => count > 0);
  const counts = loaded.map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`).join(', ');
  log(`replay ${dir}: ${counts || 'no records'}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  // Only from here on: while a large archive loads, a handler would wait for the loop and the signal stops at once.
  process.once('SIGTERM', () => process.exit(0));
  process.once('SIGINT', () => process.exit(130));
  process.stdout.write(`${replay.url}\n`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '0' },
        quota: { type: 'string', default: '' },
        fault: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw usage((cause as Error).message);
  }
}

function readQuota(text: string): Partial<Quota> {
  const quota: Partial<Quota> = {};
  for (const part of text.split(',').filter((each) => each !== '')) {
    const [, name, count] = /^(\w+)=(\d+)$/.exec(part) ?? [];
    const bucket = buckets.find((each) => each === name);
    if (!bucket) throw usage(`--quota: expected api=N, resolvers=N or pages=N, received "${part}"`);
    quota[bucket] = Number(count);
  }
  return quota;
}

function usage(message: string): ReplayError {
  return new ReplayError(message, helpCommand, { exitCode: 2 });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ReplayError)) throw error;
  const hint = error.exitCode === 2 ? helpCommand : error.hint;
  log(`${error.message}\nhint: ${hint}`);
  process.exitCode = error.exitCode;
}
