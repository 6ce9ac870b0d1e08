import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../report/step.ts';
import { stepFailure } from '../report/step-failure.ts';
import { changedPaths } from './changed-paths.ts';
import { chooseBase } from './choose-base.ts';
import { commitData } from './commit-data.ts';
import { crawlLatest } from './crawl-latest.ts';
import { dataSteps } from './data-steps.ts';
import { drawPictures } from './draw-pictures.ts';
import { failedStep, refusedCrawl, type IssueText } from './issue-text.ts';
import { openWorkspace, type Workspace } from './open-workspace.ts';
import { outcomeLines, type Outcome } from './outcome.ts';
import { pushBranch } from './push-branch.ts';
import { readIntegrations } from './read-integrations.ts';
import type { RefreshEffects, RefreshOptions } from './refresh-run.ts';
import { seenOfLatest } from './seen-of-latest.ts';

/** GitHub takes 65536 characters in a pull request: the diff, and what is said below it. */
const MOST_DIFF = '60000';

/**
 * One refresh from the crawl to a pushed branch, or to the text of an issue, in a work tree of its own: files of the
 * caller are never touched. What it made is in the folder `into`; a refresh that fails leaves its work tree too.
 */
export async function runRefresh(options: RefreshOptions, effects: RefreshEffects): Promise<Outcome> {
  mkdirSync(options.into, { recursive: true });
  // What an earlier refresh has left must not be taken for what this one made.
  for (const name of ['outcome', 'text.md', 'refresh.bundle', 'figures'])
    rmSync(join(options.into, name), { recursive: true, force: true });
  const workspace = openWorkspace(effects.repo, chooseBase(effects.repo, options.remote, effects.log));
  try {
    const outcome = await refreshIn(workspace, options, effects);
    writeFileSync(join(options.into, 'outcome'), outcomeLines(outcome));
    workspace.close();
    return outcome;
  } catch (error) {
    if (changedPaths(workspace).length === 0) workspace.close();
    else effects.log(`kept     ${workspace.dir}: data so far; git worktree remove --force takes it away`);
    throw error;
  }
}

async function refreshIn(workspace: Workspace, options: RefreshOptions, effects: RefreshEffects): Promise<Outcome> {
  const crawled = await crawlLatest(options, effects, workspace.data);
  if (crawled.kind === 'unfinished')
    return {
      kind: 'unfinished',
      said: `the crawl stopped at its budget; the same command goes on from ${options.cache}`,
      facts: {},
    };
  if (crawled.kind === 'refused') return issue(refusedCrawl(crawled.ended), options);
  const notes = [await readIntegrations(options, effects, workspace.data)];
  const seen = seenOfLatest(workspace.data);
  const changed = changedPaths(workspace);
  if (changed.length === 0)
    return { kind: 'unchanged', said: `the Hub of ${seen} is as it was: every table is the same`, facts: { seen } };
  const failed = (step: Step, ended: Parameters<typeof failedStep>[1]) => {
    // Hours of crawling must not be lost with the work tree.
    commitData(workspace, seen, `Data of ${seen} that npm run ${step.name} fails on`, options.into);
    return issue(failedStep(step, ended, seen), options);
  };
  for (const step of dataSteps(workspace.data)) {
    const ended = await effects.endStep(step);
    if (ended.code !== 0) return failed(step, ended);
  }
  const diff = await diffText(workspace, effects);
  if (options.pictures) {
    const pictures = await drawPictures(workspace, effects, join(options.into, 'figures'));
    if ('ended' in pictures) return failed(pictures.step, pictures.ended);
    notes.push(pictures.said);
  }
  writeFileSync(join(options.into, 'text.md'), `${diff.trim()}\n\n---\n\n${notes.join('\n\n')}\n`);
  return publish(workspace, options, effects, seen);
}

async function diffText({ data, base }: Workspace, { endStep }: RefreshEffects): Promise<string> {
  const step = {
    name: 'diff',
    args: ['scripts/diff.ts', base, '--data', data, '--most', MOST_DIFF],
    alone: 'npm run diff',
  };
  const ended = await endStep(step);
  if (ended.code !== 0) throw stepFailure(step, ended);
  return ended.stdout;
}

function publish(workspace: Workspace, options: RefreshOptions, effects: RefreshEffects, seen: string): Outcome {
  const title = `Refresh the data: the Hub of ${seen}`;
  const made = commitData(workspace, seen, title, options.into);
  const wanted = `refresh/${seen}`;
  const pushed =
    options.remote === undefined ? undefined : pushBranch(effects.repo, made, workspace.base, options.remote, wanted);
  const branch = pushed ?? wanted;
  const where = pushed === undefined ? `not pushed, in ${made.bundle}` : `pushed to ${options.remote}`;
  return {
    kind: 'pull-request',
    said: `${branch} at ${made.commit.slice(0, 9)}, ${where}; text in ${join(options.into, 'text.md')}`,
    facts: { branch, base: workspace.base, commit: made.commit, title, seen },
  };
}

function issue({ title, text }: IssueText, { into }: RefreshOptions): Outcome {
  writeFileSync(join(into, 'text.md'), text);
  return { kind: 'issue', said: `${title}; text in ${join(into, 'text.md')}`, facts: { title } };
}
