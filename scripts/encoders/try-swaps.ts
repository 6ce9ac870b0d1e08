import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RowIn } from '../../data/schema/folders.ts';
import { ReportError } from '../lib/report-error.ts';
import { fiveEncoders } from './five-encoders.ts';
import { swapRow, type SwapAttempt, type Way } from './swap-rows.ts';

const SCRIPT = join(import.meta.dirname, 'swap_encoders.py');
const REPEATS = 5;
const WAYS: readonly (readonly [Way, string])[] = [
  ['its own classes', 'class'],
  ['one call', 'pipeline'],
];
const run = promisify(execFile);

/**
 * Rows of `encoder-swaps`: each of the five made once with random weights (2.6 GB in `scratch`), then loaded and called in
 * processes of their own, one after the other. A ReportError where the interpreter lacks transformers or torch.
 */
export async function trySwaps(
  python: string,
  { scratch, signal, log }: { scratch: string; signal: AbortSignal; log: (line: string) => void },
): Promise<RowIn<'encoders', 'encoder-swaps'>[]> {
  const ask = (...args: readonly string[]) => run(python, [SCRIPT, ...args], { signal, maxBuffer: 1e7 });
  const rows: RowIn<'encoders', 'encoder-swaps'>[] = [];
  for (const swap of fiveEncoders) {
    const folder = join(scratch, swap.encoder);
    if (!existsSync(folder)) await build(ask, folder, swap.encoder);
    const { size: bytes } = statSync(join(folder, 'model.safetensors'));
    for (const [way, word] of WAYS) {
      const { stdout } = await ask('try', folder, swap.encoder, word, String(REPEATS));
      // The script of ours prints a line of JSON with these fields for each attempt.
      const attempts = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as SwapAttempt);
      const row = swapRow(swap, way, { bytes, attempts });
      log(`swap ${swap.encoder}  ${way}  ${row.outcome}`);
      rows.push(row);
    }
  }
  return rows;
}

/** Builds beside the place and renames, so that a run that dies leaves nothing that a later one takes for whole. */
async function build(
  ask: (...args: readonly string[]) => Promise<unknown>,
  folder: string,
  encoder: string,
): Promise<void> {
  const partial = `${folder}.${process.pid}.tmp`;
  mkdirSync(partial, { recursive: true });
  try {
    await ask('build', partial, encoder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    const said = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    throw new ReportError(
      `${encoder}: it could not be made: ${said}`,
      'name a Python with transformers and torch: --python PATH',
    );
  }
  renameSync(partial, folder);
}
