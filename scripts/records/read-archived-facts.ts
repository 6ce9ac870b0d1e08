import * as z from 'zod';
import { ReportError } from '../lib/report-error.ts';
import { archivedCode } from './archived-code.ts';

const size = z.number().int().min(0).optional();
const facts = z.object({
  size_bytes: size.describe('total as published; LFS files count as their pointers'),
  n_files: size,
  loc: size.describe('lines of all source files that are not blank'),
  requirements: z.array(z.string()).optional().describe('lines of requirements.txt without comments'),
  app_file: z.string().optional(),
  imports: z.array(z.string()).optional(),
  code: archivedCode.optional(),
});

/** Facts that an archive states about a Space in place of its files. */
export type ArchivedFacts = z.infer<typeof facts>;

/** Checks such facts; `where` is named in errors. */
export function readArchivedFacts(value: unknown, where: string): ArchivedFacts {
  const read = facts.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new ReportError(`${where}: ${issue?.path.join('.')}: ${issue?.message}`, 'correct the archive');
}
