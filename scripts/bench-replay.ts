/** `npm run bench:replay -- DIR`: start-up seconds, memory and page times of the replay on an archive. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { benchPaths } from './bench/bench-paths.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { ReportError } from './lib/report-error.ts';

type Page = { path: string; milliseconds: number; status: number; bytes: number; link: string | undefined };

await command({
  name: 'bench:replay',
  summary: 'start-up seconds, memory and page times of the replay on an archive',
  operand: { name: 'DIR', what: 'archive folder' },
  options: {},
  exits: { 1: 'failed' },
  async run({ operand: dir }) {
    const began = performance.now();
    const replay = spawn(process.execPath, [new URL('replay.ts', import.meta.url).pathname, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const lines = createInterface({ input: replay.stdout })[Symbol.asyncIterator]();
      // Lines of text; undefined after the last.
      const address = (await lines.next()).value as string | undefined;
      if (address === undefined)
        throw new ReportError(`replay ${dir}: ended before its address`, 'see the lines above');
      const startSeconds = (performance.now() - began) / 1000;
      const pages: Page[] = [];
      for (const path of benchPaths) {
        // The first page and the one after it: the second finds its rows remembered.
        const first = await fetchPage(address, path);
        pages.push(first);
        const next = /<[^>]*?(\/api[^>]*)>; rel="next"/.exec(first.link ?? '')?.[1];
        if (next) pages.push(await fetchPage(address, next));
      }
      report(startSeconds, await residentBytes(replay.pid ?? 0), pages);
    } finally {
      replay.kill('SIGTERM');
    }
  },
});

function fetchPage(address: string, path: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    request(address + path, (response) => {
      let bytes = 0;
      response.on('data', (piece: Buffer) => (bytes += piece.length));
      response.on('end', () => {
        const link = response.headers.link?.toString();
        resolve({ path, milliseconds: performance.now() - start, status: response.statusCode ?? 0, bytes, link });
      });
    })
      .on('error', reject)
      .end();
  });
}

// VmHWM is the most memory that the process ever held; only Linux tells.
async function residentBytes(pid: number): Promise<{ now: string; most: string }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const gigabytes = (name: string): string => {
    const kilobytes = new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1];
    return kilobytes === undefined ? 'unknown' : `${(Number(kilobytes) / 1e6).toFixed(2)} GB`;
  };
  return { now: gigabytes('VmRSS'), most: gigabytes('VmHWM') };
}

function report(startSeconds: number, memory: { now: string; most: string }, pages: Page[]): void {
  const slowest = pages.toSorted((a, b) => b.milliseconds - a.milliseconds);
  const median = slowest[Math.floor(slowest.length / 2)]?.milliseconds ?? Number.NaN;
  print(`ready after  ${startSeconds.toFixed(1)} s\nmemory       ${memory.now}, at most ${memory.most}\n`);
  print(`pages        ${pages.length}, median ${median.toFixed(1)} ms, slowest:\n`);
  for (const page of slowest.slice(0, 10)) {
    const [time, size] = [page.milliseconds.toFixed(1), page.bytes.toLocaleString('en')].map((text) =>
      text.padStart(9),
    );
    print(`${time} ms  ${page.status}  ${size} B  ${page.path}\n`);
  }
}
