import { expect, test } from 'vitest';
import { runStep } from '../../../scripts/report/run-step.ts';

const run = (program: string) =>
  runStep({ name: 'crawl', args: ['-e', program], alone: 'npm run crawl' }, '.', new AbortController().signal);

test('a step gives what it printed', async () => {
  expect((await run('console.log("done")')).stdout).toBe('done\n');
});

test('a step that fails names itself, shows its last lines and how to run it alone', async () => {
  const error = await run('console.error("models.csv:3: likes: wrong"); process.exit(1)').catch(
    (thrown: Error & { hint: string }) => thrown,
  );
  expect(error).toMatchObject({ hint: 'to run it alone: npm run crawl' });
  expect((error as Error).message).toMatchInlineSnapshot(`
    "crawl: the step ended with exit code 1
    models.csv:3: likes: wrong"
  `);
});

test('a step that is killed says by what', async () => {
  await expect(run('process.kill(process.pid, "SIGKILL")')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[ReportError: crawl: the step ended with SIGKILL]`,
  );
});
