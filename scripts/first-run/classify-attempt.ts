import type { Outcome } from '../../data/schema/first-run/outcomes.ts';
import { outputProblem } from './output-problem.ts';
import { eventOf } from './child-events.ts';
import type { GateFault } from './gate/gate-fault.ts';
import type { Refusal } from './gate/ledger.ts';
import type { HubModel } from './hub-model.ts';
import type { ChildRun } from './run-child.ts';
import type { Runner } from './runner.ts';

export interface Verdict {
  outcome: Outcome;
  /** What was said, in one line without addresses; where it worked what had to be done for it. */
  detail: string | null;
}

const MOST_DETAIL = 200;

/** What the Hub's answer about a model says by itself; undefined where it can be tried. */
export function recordVerdict({ status, reason, fault }: HubModel): Verdict | undefined {
  if (status >= 200 && status < 300) return undefined;
  const detail = oneLine(`the record: ${status > 0 ? `status ${status} ` : ''}${reason}`);
  const refused = status === 404 || status === 410 ? 'gone' : refusedBy([{ status, reason }]);
  return { outcome: fault ?? refused ?? 'bad answer', detail };
}

/** What came of an attempt: first what the server did, then what ended the child, then what the child says. */
export function classifyAttempt(
  run: ChildRun,
  fault: GateFault | undefined,
  refusals: readonly Refusal[],
  { runner, model, task, seconds }: { runner: Runner; model: HubModel; task: string; seconds: number },
): Verdict {
  if (fault) return { outcome: fault.outcome, detail: oneLine(fault.message) };
  if (run.ended === 'time') return { outcome: 'timed out', detail: `no end after ${seconds} s` };
  if (run.ended === 'memory') return { outcome: 'out of memory', detail: 'more memory than the limit' };
  const failed = eventOf(run.events, 'failed');
  if (failed) {
    const detail = oneLine(failed.message);
    const refused = refusedBy(refusals);
    if (refused) return { outcome: refused, detail };
    const outcome = runner.classify(failed);
    return { outcome: outcome === 'unknown architecture' && hasOwnCode(model) ? 'needs own code' : outcome, detail };
  }
  const first = eventOf(run.events, 'first');
  if (first && eventOf(run.events, 'calls')) {
    const problem = outputProblem(task, first.output);
    const note = eventOf(run.events, 'note')?.text ?? null;
    return problem === undefined ? { outcome: 'worked', detail: note } : { outcome: 'wrong output', detail: problem };
  }
  return crashed(run);
}

/**
 * A refusal that is about the repository and not about one of its files. To a stranger the Hub says of what is missing or
 * private that it does not know him; what was taken down is disabled.
 */
function refusedBy(refusals: readonly Pick<Refusal, 'status' | 'reason'>[]): Outcome | undefined {
  if (refusals.some(({ reason }) => /RepoNotFound|RevisionNotFound|Invalid username|disabled/.test(reason)))
    return 'gone';
  return refusals.some(({ status }) => status === 401 || status === 403) ? 'gated' : undefined;
}

/** A child that told no end: killed for want of memory, or something that nobody foresaw. */
function crashed({ text, signal, code }: ChildRun): Verdict {
  const last = text.trim().split('\n').filter(Boolean).at(-1) ?? '';
  const detail = oneLine(`ended by ${signal ?? `code ${code}`}: ${last}`);
  return {
    outcome: /out of memory|MemoryError|bad_alloc/i.test(text) || signal === 'SIGKILL' ? 'out of memory' : 'other',
    detail,
  };
}

/** The repository says that its model is a class of its own, which it brings along as code. */
function hasOwnCode({ tags, record }: HubModel): boolean {
  const config = record.config;
  return tags.includes('custom_code') || (typeof config === 'object' && config !== null && 'auto_map' in config);
}

/** Text in one line of 200 characters, with addresses and paths of the machine left out. */
export function oneLine(text: string): string {
  return text
    .replace(/(?:https?|file):\/\/[^\s"')]+/g, (address) => address.replace(/^.*?:\/\/[^/]*/, ''))
    .replace(/(?<![\w.])\/(?:tmp|home|root|work|Users|var|private)\/[^\s"')]+/g, (path) =>
      path.slice(path.lastIndexOf('/') + 1),
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_DETAIL);
}
