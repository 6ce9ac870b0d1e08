import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Version of @huggingface/tasks, whose snippets are run. */
export function tasksPackage(): string {
  const entry = fileURLToPath(import.meta.resolve('@huggingface/tasks'));
  const file = `${entry.slice(0, entry.lastIndexOf('/dist/'))}/package.json`;
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
