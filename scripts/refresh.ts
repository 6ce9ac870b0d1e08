/** `npm run refresh`: the Hub anew, up to a branch with its pull request's text, or up to the text of an issue. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visibleLines } from '../data/schema/visible.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';
import { outcomeCodes, outcomeLines } from './refresh/outcome.ts';
import { runRefresh } from './refresh/run-refresh.ts';
import { endStep } from './report/end-step.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await command({
  name: 'refresh',
  summary: 'crawl, compute, check and compare in a work tree of its own, then push a branch of data',
  startsOthers: true,
  options: {
    'dry-run': { type: 'boolean', help: 'push to no other machine; with --remote PATH to that local repository' },
    archive: { type: 'string', value: 'DIR', help: 'crawl this archive in place of the Hub' },
    remote: {
      type: 'string',
      value: 'PATH|NAME',
      help: 'repository that gets the branch (default origin; a dry run has none)',
    },
    hours: { type: 'string', value: 'H', help: 'budget of the crawl, as npm run crawl takes it' },
    shrunk: { type: 'string', value: 'REASON', help: 'why a listing is smaller, as npm run crawl takes it' },
    fresh: { type: 'boolean', help: 'ask for everything anew, as npm run crawl does' },
    integrations: {
      type: 'string',
      value: 'FILE|URL|none',
      help: 'page of the integrated libraries (default the live one; none for an archive)',
    },
    pictures: {
      type: 'string',
      value: 'WHICH',
      default: 'yes',
      help: 'yes or no: build the site before and after, for pictures of the figures that changed',
    },
    cache: { type: 'string', value: 'DIR', default: '.cache/hub', help: 'raw answers of the crawl' },
    into: { type: 'string', value: 'DIR', default: '.cache/refresh', help: 'text, bundled commit and pictures' },
  },
  notes: `Steps, each a command of its own: crawl, integrations, metrics, check, diff, build. Your own files are not touched.
Ends as one line, then lines for a workflow (outcome=, branch=, title=), which stand in DIR/outcome too:
  pull-request  a branch refresh/<day> with one commit of data; the text of its pull request is DIR/text.md
  unchanged     every table is as it was: no branch
  issue         a listing shrank, or a step fails on the new data: no branch; DIR/text.md says what to do (exit 1)
  unfinished    the crawl is at its budget: nothing is written, the same command goes on (exit 75)`,
  exits: { 0: 'done', 1: 'an issue or failed', 75: 'unfinished' },
  onInterrupt: 'nothing was pushed; the crawl goes on where it stopped with the same command',
  async run({ values, signal, log }) {
    if (values.pictures !== 'yes' && values.pictures !== 'no')
      throw new UsageError(`--pictures: expected yes or no, received ${JSON.stringify(values.pictures)}`);
    const outcome = await runRefresh(
      {
        ...values,
        archive: values.archive && resolve(values.archive),
        cache: resolve(values.cache),
        into: resolve(values.into),
        pictures: values.pictures === 'yes',
        remote: remoteOf(values.remote, values['dry-run']),
      },
      {
        repo: root,
        log,
        async endStep(step) {
          log(`${step.name.padEnd(8)} …`);
          const ended = await endStep(step, root, signal, (text) => process.stderr.write(visibleLines(text)));
          signal.throwIfAborted();
          log(`${step.name.padEnd(8)} ended with ${ended.code}  ${ended.seconds.toFixed(1)} s`);
          return ended;
        },
      },
    );
    print(`refresh  ${outcome.kind}: ${outcome.said}\n${outcomeLines(outcome)}`);
    process.exitCode = outcomeCodes[outcome.kind];
  },
});

/** A repository on this machine is a path from here; a dry run pushes to no other one. */
function remoteOf(named: string | undefined, isDry: boolean): string | undefined {
  if (named === undefined) return isDry ? undefined : 'origin';
  const path = resolve(named);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  if (!isDry) return named;
  throw new UsageError(
    `--remote: expected a repository on this machine in a dry run, received ${JSON.stringify(named)}`,
  );
}
