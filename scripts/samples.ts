/** `npm run samples -- --out FILE`: one line of JSON for each triple whose model has a structure graph. */
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { variants, type Variant } from '../packages/model-graph/src/model-variant.ts';
import { readCaptures } from './lib/read-captures.ts';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';
import { makeSamples } from './samples/make-samples.ts';
import { openParts } from './samples/open-parts.ts';

const HELP = `npm run samples -- --out FILE [options]    samples of (model, dataset, task) with texts and graph, as JSONL

  --out FILE       where the samples go; replaced only when all are written
  --capture NAME   capture whose triples are used (default latest)
  --data DIR       folder of the data (default data)
  --archive DIR    the archive that the capture was crawled from; without it the Hub at HF_ENDPOINT
  --cache DIR      cache of that crawl, which holds the descriptions (default .cache/hub)
  --least SHARE    leave out triples below this confidence (default 0)
  --variant NAME   variant of the graph: ${variants.join(', ')} (default plain)
  --debug, --help

The file holds texts of others: it is for local use and not for the repository. A triple with a part missing becomes no
sample; the reasons are counted on stderr. Graphs come from the structure of the files of the Hub, without their weights.
`;

await runCommand(async ({ signal }) => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      capture: { type: 'string', default: 'latest' },
      data: { type: 'string', default: 'data' },
      archive: { type: 'string' },
      cache: { type: 'string', default: '.cache/hub' },
      least: { type: 'string', default: '0' },
      variant: { type: 'string', default: 'plain' },
      debug: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const { out, least } = { out: values.out, least: Number(values.least) };
  if (out === undefined) throw usage('--out: expected a file, received none');
  if (!(least >= 0 && least <= 1))
    throw usage(`--least: expected a share from 0 to 1, received ${JSON.stringify(values.least)}`);
  if (!(variants as readonly string[]).includes(values.variant))
    throw usage(`--variant: expected ${variants.join(', ')}, received ${JSON.stringify(values.variant)}`);
  const capture = readCaptures(values.data).find((each) => each.capture.capture === values.capture);
  if (!capture)
    throw new ReportError(
      `${join(values.data, 'captures')}: no capture ${values.capture}`,
      'npm run crawl makes latest; --capture names another',
    );
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const parts = openParts({
    capture,
    cacheDir: values.cache,
    archive: values.archive,
    variant: values.variant as Variant,
    signal,
    log,
  });
  const refused = new Map<string, number>();
  const triples = capture.table('triples').filter((row) => ((row.confidence ?? 0) as number) >= least);
  const samples = makeSamples(triples, parts, (reason) => refused.set(reason, (refused.get(reason) ?? 0) + 1));
  const written = await writeLines(out, samples, signal);
  for (const [reason, n] of refused) log(`refused  ${n} triples: ${reason}`);
  process.stdout.write(`samples of ${values.capture} -> ${out}  ${written} of ${triples.length} triples\n`);
}, 'the file was not written');

function usage(message: string): ReportError {
  return new ReportError(message, 'npm run samples -- --help lists the options', { exitCode: 2 });
}

/** Lines of JSON, one at a time, into a file beside the wanted one that takes its place at the end. */
async function writeLines(file: string, values: AsyncIterable<unknown>, signal: AbortSignal): Promise<number> {
  let written = 0;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const value of values) {
      written += 1;
      yield `${JSON.stringify(value)}\n`;
    }
  };
  const beside = `${file}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    await pipeline(Readable.from(lines()), createWriteStream(beside), { signal });
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
  return written;
}
