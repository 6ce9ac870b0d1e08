import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadArchive, type Archive } from 'hub-replay';
import { ReportError } from '../lib/report-error.ts';
import { bundleChild } from './bundle-child.ts';
import { fingerprint } from './fingerprint.ts';
import { MOMENT } from './jump-clock.ts';
import { openSoakHub } from './soak-hub.ts';
import { PAGE_ROWS } from './fault-kind.ts';
import { ANSWER_TIMES, SCOPE, type SoakGround } from './soak-run.ts';
import { warmCrawls, type WarmCrawls } from './warm-crawls.ts';
import { writeSoakHub } from './write-soak-hub.ts';

/** What the Hub is told and nobody else may ever see. */
const TOKEN = 'hf_PlantedForTheSoakAndNowhereElse';

const MEMORY = '/dev/shm';

/** The ground of a soak, and the paths that a crawl without faults asks for. */
export interface OpenGround {
  ground: SoakGround;
  asked: string[];
  close(): void;
}

/**
 * Makes what the runs of a soak share: the small Hub, the data before each run, which are those of a crawl a moment
 * earlier, and what a crawl without faults makes of them.
 */
export async function openGround(lanes: number): Promise<OpenGround> {
  // In memory where there is a folder of it: what is written is synced, and a disk takes its time for that.
  const scratch = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'soak-'));
  const crawls = warmCrawls(await bundleChild(), lanes + 1);
  const archive = await loadArchive(writeSoakHub(join(scratch, 'hub')));
  const [seed, clean] = [join(scratch, 'seed'), join(scratch, 'clean')];
  const crawlInto = (name: string) => crawlWell(archive, crawls, { scratch, name });
  mkdirSync(seed);
  await crawlInto('seed');
  cpSync(seed, clean, { recursive: true });
  const began = performance.now();
  const asked = await crawlInto('clean');
  const answerTime = Math.max(ANSWER_TIMES.least, Math.ceil(performance.now() - began));
  const measures = {
    before: fingerprint(seed),
    clean: fingerprint(clean),
    cleanDir: join(clean, 'latest'),
    token: TOKEN,
  };
  return {
    ground: { ...measures, archive, crawls, seed, scratch, answerTime },
    asked,
    close() {
      crawls.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** A crawl of the Hub without faults, into a folder of this name: the paths that it asks for. */
async function crawlWell(
  archive: Archive,
  crawls: WarmCrawls,
  { scratch, name }: { scratch: string; name: string },
): Promise<string[]> {
  const asked: string[] = [];
  const hub = await openSoakHub(archive, [], Date.now, (path) => asked.push(path));
  const ways = [
    '--package-index',
    hub.url,
    '--into',
    join(scratch, name),
    '--cache',
    join(scratch, `cache of ${name}`),
  ];
  const task = {
    args: [...SCOPE, ...ways],
    env: { HF_ENDPOINT: hub.url, HF_TOKEN: TOKEN, HF_HOME: join(scratch, 'no-home') },
    skipped: 0,
    pageSize: PAGE_ROWS,
    answerTime: ANSWER_TIMES.usual,
    moment: MOMENT,
    machine: {},
  };
  const { code, stderr } = await crawls.start(task, false).done;
  await hub.close();
  if (code === 0) return asked;
  throw new ReportError(`a crawl without faults ended with exit code ${code}: ${stderr}`, 'mend that first');
}
