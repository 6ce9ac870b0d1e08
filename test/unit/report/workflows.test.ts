import { accessSync, constants, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = (path: string) => readFileSync(path, 'utf8');
/** Test command as the README gives it to a reader. */
const command = /npm ci && npm test/;

describe('what runs on a machine of others', () => {
  test('.ci/run calls the test command of the README and nothing else', () => {
    accessSync('.ci/run', constants.X_OK);
    expect(text('README.md')).toMatch(command);
    expect(
      text('.ci/run')
        .split('\n')
        .filter((line) => line !== '' && !/^(#!|set )/.test(line)),
    ).toEqual(['npm ci && npm test']);
    expect(text('.github/workflows/ci.yml')).toContain('- run: .ci/run');
  });

  test('every npm script that a workflow or a hint names is there', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = ['ci', 'refresh'].flatMap((name) =>
      [...text(`.github/workflows/${name}.yml`).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
        ([, script = '']) => script,
      ),
    );
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  test('a refresh checks before it opens a pull request, and gives it the diff as its text', () => {
    const steps = [
      ...text('.github/workflows/refresh.yml').matchAll(/npm run (?:--silent )?(\w+)|(gh pr create)/g),
    ].map(([, script, pr]) => script ?? pr);
    expect(steps).toEqual(['crawl', 'integrations', 'metrics', 'check', 'build', 'diff', 'gh pr create']);
    expect(text('.github/workflows/refresh.yml')).toContain('npm run --silent diff > "$RUNNER_TEMP/body.md"');
  });

  test('ci may only read', () => {
    expect(text('.github/workflows/ci.yml')).toMatch(/^permissions:\n {2}contents: read\n$/m);
  });
});
