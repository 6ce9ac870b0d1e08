import type { Outcome } from '../../data/schema/first-run/outcomes.ts';
import type { RunnerName } from '../../data/schema/first-run/run.ts';
import type { SnippetCall } from './snippet-call.ts';

/** What a child process is told: the content of the file whose path is its one argument. */
export interface Job {
  task: string;
  model: string;
  revision: string;
  /** Address of the Hub, without a slash at its end. */
  endpoint: string;
  /** Empty folder that is the child's alone. */
  cache: string;
  call: SnippetCall;
  /** Text, an object of texts, or `{ file }` for a picture or a sound. */
  input: unknown;
  /** Calls after the first, which are timed one by one. */
  calls: number;
}

/** How a child says that it failed: at which step, the class of the error and its text. */
export interface Failed {
  step: string;
  type: string;
  message: string;
}

/** A program that makes the call of a snippet in a process of its own. */
export interface Runner {
  name: RunnerName;
  /** Name of its library among those that the Hub has snippets of. */
  library: string;
  /** The child of a job: its program, arguments and the whole of its environment. */
  command(jobFile: string, job: Job): { file: string; args: readonly string[]; env: Record<string, string> };
  /** The class of a failure that the child tells. */
  classify(failed: Failed): Outcome;
  /** Whether the library would fetch this file of a repository with these; for the plan only. */
  wants(path: string, paths: readonly string[]): boolean;
}
