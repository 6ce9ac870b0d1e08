import { resolve } from 'node:path';
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

/** What takes minutes begins first: at the end it would run alone. */
const LONG = ['pipeline/soak', 'pipeline/rehearse', 'browser/every-page', 'browser/encoders'].map(
  (name) => `test/${name}.test.ts`,
);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(name));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
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
          // Modules are loaded once a worker, not once a file: half of the time. What a test stubs ends with it.
          isolate: false,
          // Without it vitest leaves one of two cores to itself.
          maxWorkers: 2,
          execArgv,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
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
          maxWorkers: 3,
          execArgv,
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
          maxWorkers: 3,
          execArgv,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
