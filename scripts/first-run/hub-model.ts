import type { Outcome } from '../../data/schema/first-run/outcomes.ts';

/** A file of a repository as its tree lists it. */
export interface HubFile {
  path: string;
  size: number | null;
  /** SHA-256 of the content in lower-case hex, where the Hub states it. */
  sha256: string | null;
}

/** What the Hub says of a model before anything of it is fetched. */
export interface HubModel {
  id: string;
  /** Status of the answer about it, 0 where none came. */
  status: number;
  /** Code and text of a refusal, or why no answer came. */
  reason: string;
  /** Class of what the server did instead of answering; null where it answered. */
  fault: Outcome | null;
  sha: string | null;
  tags: readonly string[];
  pipelineTag: string | null;
  /** The record itself; empty where the answer was a refusal. */
  record: Readonly<Record<string, unknown>>;
  /** Empty where the tree could not be read. */
  files: readonly HubFile[];
}
