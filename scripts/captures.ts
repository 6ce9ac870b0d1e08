/** `npm run captures -- ARCHIVES`: every published capture anew from its archive, by data/sources.json. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archiveOptions } from './crawl/archive-options.ts';
import { knownSources } from './crawl/capture-source.ts';
import { childEnd } from './lib/child-end.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';

await command({
  name: 'captures',
  summary: 'every published capture anew from its archive',
  startsOthers: true,
  onInterrupt:
    'captures so far are written, the last one perhaps without the cards of all models; the same command makes all anew',
  operand: { name: 'ARCHIVES', what: 'folder of archives' },
  options: {
    into: { type: 'string', value: 'DIR', default: 'data/captures', help: 'folder of the captures' },
    only: { type: 'string', value: 'CAPTURE', help: 'this one and no other' },
  },
  notes: `Crawls a replay of each folder of ARCHIVES that data/sources.json names, with the options stated there,
into data/captures/. An archive whose about.json states options of its own is crawled with those. The same archives
give the same tables to the byte.`,
  async run({ values, operand: archives, signal }) {
    const { only } = values;
    if (only !== undefined && !Object.hasOwn(knownSources(), only))
      throw new UsageError(`--only: expected one of ${Object.keys(knownSources()).join(', ')}, received ${only}`);
    for (const [capture, { options }] of Object.entries(knownSources())) {
      if (only !== undefined && only !== capture) continue;
      const archive = join(archives, capture);
      if (!existsSync(archive))
        throw new ReportError(`captures: no folder ${archive}`, 'name the folder that holds one folder a capture');
      print(`capture ${capture}\n`);
      await crawl(archive, values.into, archiveOptions(archive) ?? options, signal);
      // The cards of all models, which a crawl does not ask for.
      if (existsSync(join(archive, 'cards.ndjson.gz')) && existsSync(join(archive, 'models.ndjson.gz')))
        for (const file of ['./triples.ts', './examples.ts'])
          await run(file, ['--archive', archive, '--into', values.into], signal);
    }
  },
});

function crawl(
  archive: string,
  into: string,
  options: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const stated = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return run('./crawl.ts', ['--archive', archive, '--into', into, '--fresh', ...stated], signal);
}

async function run(file: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', signal });
  const ended = await childEnd(child, signal);
  signal.throwIfAborted();
  if (ended !== 0)
    throw new ReportError(`captures: ${file} ${args.join(' ')} ended with ${ended}`, 'see the lines above');
}
