import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By name: tests that run a command, ask the npm registry, or read the archives beside the repository. */
const outside = [
  '**/command.test.ts',
  '**/real-*.test.ts',
  '**/hub-archives.test.ts',
  'test/unit/encoders/minilm.test.ts',
  'test/unit/sample-hub/*sample-hub.test.ts',
  'packages/*/test/pack.test.ts',
];

/**
 * Two cores are busy as it is: threads that collect garbage beside a worker only take turns with it, and half of what is
 * collected is gone before a larger nursery is full. A fifth less time of the processor.
 */
const execArgv = ['--single-threaded-gc', '--max-semi-space-size=32'];

/**
 * What takes long begins first, in this order: at the end it would run alone. The pages of the site wait until it is built,
 * beside what begins before them.
 */
const LONG = [
  'test/unit/metrics/committed-metrics',
  'test/pipeline/rehearse',
  'test/pipeline/soak',
  'test/browser/every-page',
  'test/browser/encoders',
  'test/pipeline/crawl-archives',
  'test/pipeline/first-run',
  'test/pipeline/typecheck',
  'test/unit/graph/real-files',
  'packages/hub-replay/test/hub-archives',
].map((name) => `/${name}.test.ts`);

/** What tests write goes into one folder, which ends with them: not every one removes its own when it is skipped. */
const scratch = mkdtempSync(join(tmpdir(), 'hub-report-tests-'));
process.env.TMPDIR = scratch;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Modules are loaded once a worker, not once a file: a second of the processor a file. What a test stubs ends with it. */
const SHARED = { isolate: false, execArgv, restoreMocks: true, unstubEnvs: true, unstubGlobals: true } as const;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/**
 * Three kinds of test. `npm run test:unit` runs the first: no process, and no network but loopback. The two others run
 * beside each other, three files at a time on the 2 cores of the machine of reference: a crawl waits for its Hub and a
 * browser for its page, and no test looks at the clock.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: ['test/pipeline/**', 'test/browser/**', ...outside],
          ...SHARED,
          // Without it vitest leaves one of two cores to itself.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'pipeline',
          include: ['test/pipeline/**/*.test.ts', ...outside],
          // Commands that tests start keep their modules as compiled, without the types: half of what a start costs.
          env: { NODE_COMPILE_CACHE: resolve('.cache/node-compile') },
          ...SHARED,
          setupFiles: 'test/pipeline/remove-scratch.ts',
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/build-site.ts',
          ...SHARED,
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
