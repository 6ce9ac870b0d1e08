import type { RowIn } from '../../data/schema/folders.ts';
import type { Versions } from './run-builder.ts';
import { errorWords, judgeFailure, packageOf } from './judge-failure.ts';
import { kindsOf, tasksOfTransformers } from './tasks-of-transformers.ts';
import type { TriedModel } from './tried-models.ts';
import type { TriedSnippet, TriedSnippets } from './try-snippets.ts';

type Row = RowIn<'snippets', 'tried-snippets'>;
/** What the rows of one run share. */
type RunOf = Versions & { day: string };

/** Why a task that transformers serves was not tried at all. */
export const NONE = 'the release has no architecture for this task';

/** Rows of data/snippets: what ran, what failed and by what, and what could not be tried. */
export function snippetRows({ versions: made, snippets, notBuilt }: TriedSnippets, day: string): Row[] {
  const versions = { ...made, day };
  const tried = snippets.map((each) => triedRow(each, versions));
  const seen = new Set([...snippets, ...notBuilt].map(({ tried: { task } }) => task as string));
  const rows = [
    ...withOthers(tried),
    ...notBuilt.flatMap(({ tried: model, why }) =>
      kindsOf(model.task).map((kind) => ({ ...untriedRow(model, ours(why), versions), kind })),
    ),
    ...tasksOfTransformers()
      .filter((task) => !seen.has(task))
      .map((task) => untriedRow({ task, type: 'none' }, NONE, versions)),
  ];
  return rows.sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function triedRow(each: TriedSnippet, versions: RunOf): Row {
  const { tried, built, ran, kind, code, calls, warns } = each;
  const { auto_model, processor } = built.info;
  const judged = judgeFailure({ code, kind, task: tried.task, named: auto_model !== undefined, ran });
  return {
    ...emptyRow(tried, versions),
    kind,
    parameters: built.parameters,
    auto_model: auto_model ?? 'AutoModel',
    named_by_rule: auto_model !== undefined,
    processor: auto_model === undefined ? null : (processor ?? null),
    ends: calls ? 'calls' : 'loads',
    warned: warns,
    outcome: judged.outcome,
    step: judged.step,
    line: ran.line === 0 ? null : ran.line,
    error: ran.error || null,
    message: ran.message === '' ? null : errorWords(ran.message),
    cause: judged.cause,
    gone_since: judged.goneSince,
    ...aloneOf(each),
    substituted: ran.sent.length === 0 ? null : ran.sent.join(' '),
    code_lines: code.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).length,
  };
}

function aloneOf({ kind, code, tried, built, alone }: TriedSnippet): Pick<Row, 'alone' | 'alone_needs'> {
  if (alone === undefined) return { alone: null, alone_needs: null };
  const named = built.info.auto_model !== undefined;
  const { outcome } = judgeFailure({ code, kind, task: tried.task, named, ran: alone });
  return { alone: outcome, alone_needs: outcome === 'needs a package' ? (packageOf(alone.message) ?? null) : null };
}

function untriedRow(model: Pick<TriedModel, 'task' | 'type'> & Partial<TriedModel>, why: string, v: RunOf): Row {
  return { ...emptyRow(model, v), outcome: 'not tried', why_not: why };
}

function emptyRow(
  { task, type, architecture, chat, listing, models }: Pick<TriedModel, 'task' | 'type'> & Partial<TriedModel>,
  { day, transformers, torch }: RunOf,
): Row {
  return {
    task,
    kind: 'classes',
    chat: chat === true ? 'yes' : 'no',
    type,
    architecture: architecture ?? null,
    listing: listing ?? null,
    models: models ?? null,
    parameters: null,
    auto_model: null,
    named_by_rule: null,
    processor: null,
    ends: null,
    warned: null,
    outcome: 'not tried',
    step: null,
    line: null,
    error: null,
    message: null,
    cause: null,
    gone_since: null,
    same_elsewhere: null,
    alone: null,
    alone_needs: null,
    substituted: null,
    why_not: null,
    day,
    release: transformers,
    torch,
    code_lines: 0,
  };
}

/** Says of each failure whether the other architectures of its task stop in the same way. */
export function withOthers(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (row.cause === null) return row;
    const others = rows.filter(
      (other) =>
        other.task === row.task && other.kind === row.kind && other.chat === row.chat && other.type !== row.type,
    );
    const same = others.every(({ error, cause }) => error === row.error && cause === row.cause);
    return { ...row, same_elsewhere: others.length === 0 ? 'not known' : same ? 'yes' : 'no' };
  });
}

/** Why a model could not be made, without what differs by machine; it says nothing of the snippet. */
function ours(why: string): string {
  const name = packageOf(why);
  if (name !== undefined) return `the class asks for the package ${name}, which the run did not have`;
  return `no model could be made: ${errorWords(why)}`;
}

function keyOf({ task, kind, chat, type }: Row): string {
  return [task, kind, chat, type].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
