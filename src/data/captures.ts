import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture as schema, type Capture } from '../../data/schema/capture.ts';
import { dataFolder } from './data-folder.ts';

const cache = new Map<string, readonly Capture[]>();

/** Every data/captures/<capture>/capture.json, by the day the Hub was seen, `latest` last. Errors name file and field. */
export function captures(): readonly Capture[] {
  const folder = join(dataFolder(), 'captures');
  const known = cache.get(folder);
  if (known) return known;
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder\nhint: npm run crawl`);
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'capture.json')))
    .map((entry) => readCapture(join(folder, entry.name, 'capture.json')))
    .sort(inOrder);
  cache.set(folder, found);
  return found;
}

function readCapture(path: string): Capture {
  const result = schema.safeParse(parseJson(path));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path}: not readable as JSON: ${(cause as Error).message}`, { cause });
  }
}

function inOrder(a: Capture, b: Capture): number {
  const rank = (capture: Capture) => `${capture.capture === 'latest' ? 1 : 0} ${capture.seen} ${capture.capture}`;
  return rank(a) < rank(b) ? -1 : 1;
}
