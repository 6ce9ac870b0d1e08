import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Archive } from 'hub-replay';
import type { CrawlEnd, CrawlTask } from './crawl-task.ts';
import { damageCache } from './damage-cache.ts';
import { judgeCrawl, OTHER_TABLES, type Measures, type Verdict } from './judge-crawl.ts';
import { PAGE_ROWS } from './fault-kind.ts';
import { differing, fingerprint } from './fingerprint.ts';
import type { RunPlan } from './plan-run.ts';
import { MOMENT } from './jump-clock.ts';
import { machineFaults } from './machine-faults.ts';
import { openSoakHub, type SoakHub } from './soak-hub.ts';
import type { RunningCrawl, WarmCrawls } from './warm-crawls.ts';

/** What every run of a soak shares. */
export interface SoakGround extends Measures {
  archive: Archive;
  crawls: WarmCrawls;
  /** Data folder as it is before each run. */
  seed: string;
  /** Folder for the folders of the runs. */
  scratch: string;
  /** Milliseconds that no answer takes on this machine as busy as it is. */
  answerTime: number;
}

/** What a run came to. */
export interface RunResult extends Verdict {
  plan: RunPlan;
  /** How often each kind of the replay struck. */
  struck: ReadonlyMap<string, number>;
  kills: number;
  /** Requests of all its crawls. */
  asked: number;
}

/** Milliseconds that an answer may take in a run whose faults have no end by themselves, and in any other. */
export const ANSWER_TIMES = { least: 1000, usual: 120_000 };
/** Faults that only the time of an answer ends. */
const UNENDING = /^(?:drip|endless|wire,as=silent)/;
/** Faults for which somebody must look at the clock of the crawl before it has gone on. */
const UNREACHED = /^(?:down|lookup)/;
const UNREACHED_MOMENT = 20;
export const SCOPE = ['--by', 'both', '--count', '3'];
/** A crawl of the small Hub takes half a second; on a busy machine many seconds, and what is judged is the crawl. */
const MOST_SECONDS = 300;
/** By the crawl's own clock: no fault is worth a day. */
const MOST_SKIPPED = 86_400_000;

/** Runs one plan to its verdict: the crawl with its faults and kills, and what becomes of it when the Hub is well again. */
export async function soakRun(plan: RunPlan, ground: SoakGround): Promise<RunResult> {
  const folder = mkdtempSync(join(ground.scratch, 'run-'));
  const clock = { skipped: 0 };
  const { machine, hub: faults } = machineFaults(plan.faults);
  const hub = await openSoakHub(ground.archive, faults, () => Date.now() + clock.skipped);
  const answerTime = plan.faults.some((fault) => UNENDING.test(fault)) ? ground.answerTime : ANSWER_TIMES.usual;
  const moment = plan.faults.some((fault) => UNREACHED.test(fault)) ? UNREACHED_MOMENT : MOMENT;
  const way = { machine, moment, skipped: 0, pageSize: PAGE_ROWS, answerTime };
  const crawls = createCrawls(folder, hub, ground, { way, clock });
  try {
    crawls.putSeed();
    const { kills, ended } = await crawls.killed(plan.kills);
    if (machine.damage) damageCache(join(folder, 'cache'), machine.damage);
    const found = ended ?? (await crawls.toEnd());
    const verdict = await afterwards(plan, keptAs(plan, found), crawls);
    return { ...againstKind(plan, verdict), plan, struck: hub.struck, kills, asked: hub.asked() };
  } finally {
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Other tables than without faults are right where the odd value may be true. */
function keptAs({ kind }: RunPlan, found: Verdict): Verdict {
  const isOther = found.outcome === 'WRONG' && found.why.startsWith(OTHER_TABLES);
  return isOther && kind.deserves.includes('kept') ? { ...found, outcome: 'kept' } : found;
}

/** An ending that its kind does not deserve is wrong, and so is an error that speaks of something else. */
function againstKind({ kind, kills }: RunPlan, verdict: Verdict): Verdict {
  const { outcome, why } = verdict;
  if (outcome === 'WRONG' || outcome === 'no end') return verdict;
  // A crawl that goes on asks for a page once more, so that a fault by number comes a page later: behind the last, where
  // it changes nothing.
  if (outcome === 'identical' && kills.length > 0) return verdict;
  if (!kind.deserves.includes(outcome))
    return { outcome: 'WRONG', why: `${outcome}, not ${kind.deserves.join()}: ${why}` };
  if (outcome === 'told' && kind.says && !kind.says.test(why)) return { outcome: 'WRONG', why: `says ${why}` };
  return verdict;
}

/** A gap or an error is of the fault: with the Hub well again the same command gives the tables of a clean crawl. */
async function afterwards(plan: RunPlan, found: Verdict, crawls: Crawls): Promise<Verdict> {
  if (!['told', 'counted', 'kept'].includes(found.outcome)) return found;
  let hint = found.why;
  if (found.outcome === 'told') {
    const again = await crawls.toEnd();
    const isLost = again.outcome === 'WRONG' || again.outcome === 'no end';
    if (isLost) return { ...again, why: `the same command again: ${again.why}` };
    hint = again.why;
  }
  if (plan.kind.isTrue) return found;
  await crawls.heal();
  crawls.putSeed();
  // As the hint says: pages that were right when they came are asked for anew only where somebody says so.
  const asHinted = (why: string): Promise<Verdict> => crawls.toEnd(...(/--fresh/.test(why) ? ['--fresh'] : []));
  let healed = await asHinted(hint);
  // A page that skips others is known at the end alone, by what is missing.
  if (healed.outcome === 'told' && /--fresh/.test(healed.why)) healed = await asHinted(healed.why);
  if (healed.outcome === 'identical') return found;
  const outcome = healed.outcome === 'no end' ? 'no end' : 'WRONG';
  return { outcome, why: `when the Hub is well again: ${healed.outcome}: ${healed.why}` };
}

/** How a crawl ended, or that it had to be ended, and minutes of its clock. */
interface Watched extends CrawlEnd {
  isEndless: boolean;
  minutes: number;
}

type Crawls = ReturnType<typeof createCrawls>;

/** What the crawls of a run have in common, and the clock that they share with their Hub. */
interface Going {
  way: Omit<CrawlTask, 'args' | 'env'>;
  clock: { skipped: number };
}

function createCrawls(folder: string, hub: SoakHub, ground: SoakGround, { way, clock }: Going) {
  const data = join(folder, 'data');
  // A name is looked up, an address is not.
  const endpoint = way.machine.lookups ? hub.url.replace('127.0.0.1', 'localhost') : hub.url;
  const task = (more: readonly string[], isWell: boolean): CrawlTask => ({
    ...way,
    ...(isWell && { machine: {} }),
    args: [...SCOPE, '--package-index', endpoint, ...more, '--into', data, '--cache', join(folder, 'cache')],
    env: { HF_ENDPOINT: endpoint, HF_TOKEN: ground.token, HF_HOME: join(folder, 'no-home') },
    skipped: clock.skipped,
  });
  /** To its end, or killed when `until` resolves, or when it has none. */
  const crawl = async (until: Promise<unknown> | undefined, more: readonly string[] = []): Promise<Watched> => {
    const running = ground.crawls.start(task(more, isWell), until !== undefined);
    let isOver = false;
    void until?.then(() => !isOver && running.kill());
    const watched = await watchToEnd(running, clock);
    isOver = true;
    return watched;
  };
  let isWell = false;
  return {
    /** Ends all faults, at the Hub and on the machine. */
    async heal(): Promise<void> {
      isWell = true;
      await hub.heal();
    },
    putSeed() {
      rmSync(data, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      cpSync(ground.seed, data, { recursive: true });
    },
    /** Kills as many crawls as are planned, one after the other: how many died, and how one had ended before. */
    async killed(kills: RunPlan['kills']): Promise<{ kills: number; ended?: Verdict }> {
      let died = 0;
      for (const { answers, ms } of kills) {
        const killed = await crawl(hub.reached(hub.asked() + answers).then(() => delay(ms)));
        if (killed.code !== null || killed.isEndless) break;
        died += 1;
        const ended = endOfKilled(killed, data, ground);
        if (ended !== undefined) return { kills: died, ended };
      }
      return { kills: died };
    },
    async toEnd(...more: string[]): Promise<Verdict> {
      const { isEndless, minutes, ...ended } = await crawl(undefined, more);
      if (isEndless)
        return { outcome: 'no end', why: `after ${Math.round(ended.skipped / 60_000)} minutes of its clock` };
      return judgeCrawl(ended, minutes, data, ground);
    },
  };
}

/** How a crawl ended whose tables were in place when it was killed; undefined where they were not. */
function endOfKilled({ minutes, ...killed }: Watched, data: string, ground: SoakGround): Verdict | undefined {
  if (!differing(ground.before, fingerprint(data)).some((name) => name.startsWith('latest/'))) return undefined;
  // Nobody takes the lock over who would only crawl once more.
  rmSync(join(data, 'latest.lock.tmp'), { force: true });
  return judgeCrawl({ ...killed, code: 0 }, minutes, data, ground);
}

/** Waits for the end of a crawl, moves the clock of its Hub with its own, and kills one that has none. */
async function watchToEnd(running: RunningCrawl, clock: { skipped: number }): Promise<Watched> {
  const [began, skipped] = [performance.now(), clock.skipped];
  let isEndless = false;
  const watch = setInterval(() => {
    clock.skipped = running.skipped();
    isEndless = performance.now() - began > MOST_SECONDS * 1000 || clock.skipped > MOST_SKIPPED;
    if (isEndless) running.kill();
  }, 2);
  const ended = await running.done;
  clearInterval(watch);
  clock.skipped = ended.skipped;
  return { ...ended, isEndless, minutes: Math.round((ended.skipped - skipped) / 60_000) };
}
