import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandHere } from '../command-here.ts';
import { runRefresh } from '../../scripts/refresh/run-refresh.ts';
import { outcomeCodes, type Outcome } from '../../scripts/refresh/outcome.ts';
import type { RefreshOptions } from '../../scripts/refresh/refresh-run.ts';
import type { EndedStep } from '../../scripts/report/end-step.ts';
import type { Step } from '../../scripts/report/step.ts';

/** What stands in for a step; undefined: the step itself runs. */
export type StandIn = (step: Step) => Partial<EndedStep> | undefined;

/** A bare repository as remote, a clone of it, and refreshes of that clone. */
export interface RefreshedClone {
  folder: string;
  clone: string;
  remote: string;
  /** Names of the steps of the last refresh. */
  steps: string[];
  refresh(archive: string, more?: Partial<RefreshOptions>, standIn?: StandIn): Promise<Outcome & { code: number }>;
  /** File that the last refresh made. */
  made(name: string): string | undefined;
  /** Git in the bare repository. */
  git(...args: string[]): string;
  /** Merges a branch as a person does on GitHub: the clone here knows nothing of it. */
  merge(branch: string): void;
}

/** Git in a folder; what it prints without the last line end. */
export function gitIn(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}

/** Makes remote and clone below a folder; commands run in this process, the code of this tree on the data of the clone. */
export async function refreshedClone(folder: string): Promise<RefreshedClone> {
  const scripts = new Map<string, Awaited<ReturnType<typeof commandHere>>>();
  for (const name of ['crawl', 'history', 'metrics', 'check', 'diff', 'integrations'])
    scripts.set(`scripts/${name}.ts`, await commandHere(`scripts/${name}.ts`));
  const [remote, clone, into] = ['remote.git', 'clone', 'made'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  startRepository(folder, remote, clone);
  const steps: string[] = [];
  const runStep = async ({ args }: Step): Promise<EndedStep> => {
    const at = args.findIndex((arg) => scripts.has(arg));
    const { status, ...said } = await scripts.get(args[at]!)!('.', ...args.slice(at + 1));
    return { code: status, ...said, seconds: 0 };
  };
  return {
    folder,
    clone,
    remote,
    steps,
    async refresh(archive, more = {}, standIn = () => undefined) {
      steps.length = 0;
      const endStep = async (step: Step): Promise<EndedStep> => {
        steps.push(step.name);
        const instead = standIn(step);
        return instead ? { code: 0, stdout: '', stderr: '', seconds: 0, ...instead } : runStep(step);
      };
      const outcome = await runRefresh(
        { ...nothingAsked, archive, cache: join(folder, 'cache'), remote, into, ...more },
        { repo: clone, endStep, log: () => {} },
      );
      return { ...outcome, code: outcomeCodes[outcome.kind] };
    },
    made: (name) => (existsSync(join(into, name)) ? readFileSync(join(into, name), 'utf8') : undefined),
    git: (...args) => gitIn(remote, ...args),
    merge(branch) {
      gitIn(remote, 'update-ref', 'refs/heads/main', branch);
      gitIn(remote, 'branch', '--delete', '--force', branch);
    },
  };
}

const nothingAsked = {
  hours: undefined,
  shrunk: undefined,
  fresh: false,
  integrations: undefined,
  pictures: false,
} as const;

function startRepository(folder: string, remote: string, clone: string): void {
  mkdirSync(clone, { recursive: true });
  gitIn(folder, 'init', '--quiet', '--bare', '--initial-branch', 'main', remote);
  gitIn(folder, 'clone', '--quiet', remote, clone);
  gitIn(clone, 'config', 'user.name', 'A Person');
  gitIn(clone, 'config', 'user.email', 'person@example.org');
  writeFileSync(join(clone, '.gitignore'), '*.tmp\n');
  gitIn(clone, 'add', '.');
  gitIn(clone, 'commit', '--quiet', '--message', 'Begin');
  gitIn(clone, 'branch', '--move', 'main');
  gitIn(clone, 'push', '--quiet', 'origin', 'main');
}
