import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Hub } from '../hub/hub-client.ts';
import { ReportError } from '../lib/report-error.ts';

const aboutAnswer = z.object({
  capture: z.string(),
  about: z.record(z.string(), z.unknown()).nullable(),
  records: z.object({
    models: z.number().optional(),
    spaces: z.number().optional(),
    datasets: z.number().optional(),
    cards: z.number().optional(),
    removed: z.number().optional(),
    discussions: z.number().optional(),
    commits: z.number().optional(),
  }),
});

/** What a replay says about its archive. */
export type ArchiveAbout = z.infer<typeof aboutAnswer>;

/**
 * Starts a replay of the archive in a process of its own (its CPU and memory are not the crawl's); resolves to its
 * address.
 */
export async function startArchive(dir: string, signal: AbortSignal): Promise<{ endpoint: string; stop: () => void }> {
  if (!existsSync(dir)) throw new ReportError(`--archive: no folder ${dir}`, 'name a folder of .ndjson.gz files');
  const [script, ending] = ['../replay.ts', 'end-with-parent.ts'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  );
  const child = spawn(process.execPath, ['--import', ending!, script!, dir], { stdio: ['pipe', 'pipe', 'pipe'] });
  const stop = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  process.once('exit', stop);
  return { endpoint: await firstLine(child), stop };
}

function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(
        new ReportError(`the replay did not start: ${cause.message}`, 'npm run replay -- DIR shows why', { cause }),
      ),
    );
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', (code) => {
      const [message = '', hint = ''] = said.trim().split(/\nhint: /);
      reject(
        new ReportError(
          message || `the replay ended with exit code ${code}`,
          hint || 'npm run replay -- DIR shows why',
        ),
      );
    });
  });
}

/** Capture name, statement of source and number of records of a replayed archive. */
export async function readAbout(hub: Hub): Promise<ArchiveAbout> {
  const { value } = await hub.get('/replay/about', { json: true });
  const read = aboutAnswer.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ReportError(
    `about.json: ${issue?.path.join('.')}: ${issue?.message}`,
    'correct the archive, or remove the file',
    { cause: read.error },
  );
}
