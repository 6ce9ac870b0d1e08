/** `npm run samples -- --out FILE`: one line of JSON for each triple whose model has a structure graph. */
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { variants, type Variant } from 'model-graph';
import { openFolders } from '../data/schema/open-folder.ts';
import { ReportError } from './lib/report-error.ts';
import { UsageError } from './lib/usage-error.ts';
import { renameSynced } from './lib/sync-to-disk.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { makeSamples } from './samples/make-samples.ts';
import { openParts } from './samples/open-parts.ts';

await command({
  name: 'samples',
  summary: 'samples of (model, dataset, task) with texts and graph, as JSONL',
  options: {
    out: { type: 'string', value: 'FILE', help: 'where the samples go; replaced only when all are written' },
    capture: { type: 'string', value: 'NAME', default: 'latest', help: 'capture whose triples are used' },
    data: { type: 'string', value: 'DIR', default: 'data', help: 'folder of the data' },
    archive: {
      type: 'string',
      value: 'DIR',
      help: 'the archive that the capture was crawled from; without it the Hub at HF_ENDPOINT',
    },
    cache: {
      type: 'string',
      value: 'DIR',
      default: '.cache/hub',
      help: 'cache of that crawl, which holds the descriptions',
    },
    least: { type: 'string', value: 'SHARE', default: '0', help: 'leave out triples below this confidence' },
    variant: {
      type: 'string',
      value: 'NAME',
      default: 'plain',
      help: `variant of the graph: ${variants.join(', ')}`,
    },
  },
  notes: `The file holds texts of others: it is for local use and not for the repository. A triple with a part missing
becomes no sample; the reasons are counted on stderr. Graphs come from the structure of files of the Hub, without
their weights.`,
  onInterrupt: 'the file was not written',
  async run({ values, signal, log }) {
    const { out, least } = { out: values.out, least: Number(values.least) };
    if (out === undefined) throw new UsageError('--out: expected a file, received none');
    if (!(least >= 0 && least <= 1))
      throw new UsageError(`--least: expected a share from 0 to 1, received ${JSON.stringify(values.least)}`);
    if (!(variants as readonly string[]).includes(values.variant))
      throw new UsageError(`--variant: expected ${variants.join(', ')}, received ${JSON.stringify(values.variant)}`);
    const capture = openFolders('captures', values.data).find(({ manifest }) => manifest.capture === values.capture);
    if (!capture)
      throw new ReportError(
        `${join(values.data, 'captures')}: no capture ${values.capture}`,
        'npm run crawl makes latest; --capture names another',
      );
    const parts = openParts({
      capture,
      cacheDir: values.cache,
      archive: values.archive,
      variant: values.variant as Variant,
      signal,
      log,
    });
    const refused = new Map<string, number>();
    const triples = capture.table('triples').filter((row) => (row.confidence ?? 0) >= least);
    const samples = makeSamples(triples, parts, (reason) => refused.set(reason, (refused.get(reason) ?? 0) + 1));
    const written = await writeLines(out, samples, signal);
    for (const [reason, n] of refused) log(`refused  ${n} triples: ${reason}`);
    print(`samples of ${values.capture} -> ${out}  ${written} of ${triples.length} triples\n`);
  },
});

/** Lines of JSON, one at a time, into a file beside the wanted one that takes its place at the end. */
async function writeLines(file: string, values: AsyncIterable<unknown>, signal: AbortSignal): Promise<number> {
  let written = 0;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const value of values) {
      written += 1;
      yield `${JSON.stringify(value)}\n`;
    }
  };
  const beside = `${file}.${process.pid}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    await pipeline(Readable.from(lines()), createWriteStream(beside), { signal });
    renameSynced(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
  return written;
}
