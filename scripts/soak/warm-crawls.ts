import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { CrawlEnd, CrawlTask } from './crawl-task.ts';

/** A crawl under way in a process of its own. */
export interface RunningCrawl {
  /** Ends its process by SIGKILL: nothing is written, closed or told any more. */
  kill(): void;
  /** Milliseconds by which its clock is ahead so far. */
  skipped(): number;
  done: Promise<CrawlEnd>;
}

/** Processes that stand ready to crawl. */
export interface WarmCrawls {
  /** One that is to be killed gets the youngest process: those that have crawled for long are three times as fast. */
  start(task: CrawlTask, isDoomed: boolean): RunningCrawl;
  close(): void;
}

interface Message {
  ready?: true;
  skipped?: number;
  ended?: CrawlEnd;
}

/** Keeps so many processes of a script beside those that crawl: one that was killed is missed by nobody. */
export function warmCrawls(script: string, spare: number): WarmCrawls {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const add = (): ChildProcess => {
    const child = forkChild(script);
    all.add(child);
    child.once('exit', () => all.delete(child));
    return child;
  };
  for (let n = 0; n < spare; n += 1) idle.push(add());
  return {
    start(task, isDoomed) {
      const child = (isDoomed ? idle.pop() : idle.shift()) ?? add();
      return runIn(child, task, (isAlive) => {
        if (isAlive) idle.unshift(child);
        else idle.push(add());
      });
    },
    close: () => all.forEach((child) => child.kill('SIGKILL')),
  };
}

function forkChild(script: string): ChildProcess {
  return fork(script, {
    // With a small nursery a third of the time goes into collecting what a crawl of a second leaves behind.
    execArgv: ['--single-threaded-gc', '--min-semi-space-size=64', '--max-semi-space-size=64'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Nothing of the machine's own settings: no proxy, no token. Modules are kept as compiled.
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: resolve('.cache/node-compile') },
  });
}

function runIn(child: ChildProcess, task: CrawlTask, onEnd: (isAlive: boolean) => void): RunningCrawl {
  let { skipped } = task;
  let said = '';
  const { promise: done, resolve: end } = Promise.withResolvers<CrawlEnd>();
  const onStderr = (piece: Buffer): void => void (said = (said + piece.toString()).slice(-2000));
  const finish = (ended: CrawlEnd, isAlive: boolean): void => {
    child.stderr!.off('data', onStderr);
    child.off('message', onMessage);
    child.off('exit', onExit);
    end(ended);
    onEnd(isAlive);
  };
  const onMessage = (message: Message): void => {
    if (message.skipped !== undefined) skipped = message.skipped;
    // One that ended as it was killed is told of, and crawls no more.
    if (message.ended) finish(message.ended, !child.killed);
  };
  const onExit = (): void => finish({ code: null, stdout: '', stderr: said, skipped }, false);
  child.stderr!.on('data', onStderr);
  child.on('message', onMessage);
  child.once('exit', onExit);
  child.send(task);
  return { kill: () => void child.kill('SIGKILL'), skipped: () => skipped, done };
}
