import type { RowIn } from '../../data/schema/folders.ts';
import type { ApiHistory } from '../examples/api-history.ts';
import { historyOfNames } from '../metrics/judged-cards.ts';
import type { Sources } from '../metrics/sources.ts';
import { hubSnippets, modelRecord } from '../snippets/hub-snippets.ts';
import { judgeCause, judgeFailure } from '../snippets/judge-failure.ts';
import { NONE, withOthers } from '../snippets/snippet-rows.ts';
import { kindsOf, tasksOfTransformers } from '../snippets/tasks-of-transformers.ts';
import { tasksPackage } from '../snippets/tasks-package.ts';
import { triedModels, type TriedModel } from '../snippets/tried-models.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { byKey, hasForm, judged, oneOfThese, same, theseRows, together, type Doubt } from './judged.ts';

type Snippets = CheckedFolder<'snippets'>;
type Row = RowIn<'snippets', 'tried-snippets'>;

const chatOf = ({ chat }: TriedModel): Row['chat'] => (chat ? 'yes' : 'no');

/** Snippets that were run: of the models that the code names, with the code that the package gives, judged by their errors. */
export function checkTriedSnippets(folder: Snippets, { apiNames }: Pick<Sources, 'apiNames'>): string[] {
  const history = historyOfNames(apiNames);
  const tried = folder.table('tried-snippets');
  const others = new Map(
    withOthers(tried?.rows.filter(({ outcome }) => outcome !== 'not tried') ?? []).map((row) => [keyOf(row), row]),
  );
  const models = byKey(triedModels, (model) => [model.task, chatOf(model), model.type]);
  // Another version of the package has other code, and serves other tasks.
  const isHere = folder.manifest?.source.includes(` ${tasksPackage()},`);
  return [
    ...(isHere ? theseRows(tried, ['task', 'kind', 'chat', 'type'], wantedRows(), 'as scripts/snippets has it') : []),
    ...judged(tried, (row) => [
      ...runDoubts(row, folder),
      // Of another release than the newest one that was read nothing is known.
      ...(history.line.versions.at(-1) === row.release ? classDoubts(row, history) : []),
      ...(row.outcome === 'not tried' ? untriedDoubts(row) : triedDoubts(row)),
      same(row, 'same_elsewhere', others.get(keyOf(row))?.same_elsewhere ?? null, 'by the other architectures'),
      ...(isHere ? codeDoubts(row, models([row.task, row.chat, row.type])) : []),
    ]),
  ];
}

const keyOf = ({ task, kind, chat, type }: Row) => JSON.stringify([task, kind, chat, type]);

/** A row for each kind of snippet of each model, and one for each task without any. */
function wantedRows(): Partial<Row>[] {
  const named = new Set(triedModels.map(({ task }) => task));
  return [
    ...triedModels.flatMap((model) => {
      const { task, type, architecture, listing, models } = model;
      return kindsOf(task).map((kind) => ({ task, kind, chat: chatOf(model), type, architecture, listing, models }));
    }),
    ...tasksOfTransformers()
      .filter((task) => !named.has(task))
      .map(
        (task) => ({ task, kind: 'classes', chat: 'no', type: 'none', outcome: 'not tried', why_not: NONE }) as const,
      ),
  ];
}

/** All rows are of one run, which the manifest names. */
function runDoubts(row: Row, { manifest }: Snippets): (Doubt<Row> | undefined)[] {
  return [
    same(row, 'day', manifest?.seen ?? row.day, 'as the manifest was seen'),
    same(row, 'release', manifest?.revision ?? row.release, 'as the revision of the manifest'),
    oneOfThese(
      row,
      'torch',
      manifest?.notes.some((note) => note.includes(`torch ${row.torch},`)) ?? true,
      'as in the notes of the manifest',
    ),
  ];
}

/** Classes that the code loads are names of the release. */
function classDoubts(row: Row, { line, nameLife }: ApiHistory): (Doubt<Row> | undefined)[] {
  return (['auto_model', 'processor'] as const).map((column) => {
    const life = row[column] === null ? undefined : nameLife(`transformers.${row[column]}`);
    const isThere = row[column] === null || (life !== undefined && (life.releases & line.newest) !== 0n);
    return oneOfThese(row, column, isThere, `a class of transformers ${row.release} as api-names.csv has it`);
  });
}

const MEASURED = ['parameters', 'auto_model', 'named_by_rule', 'ends', 'warned'] as const;
const FAILED = [
  'step',
  'line',
  'error',
  'message',
  'cause',
  'gone_since',
  'alone',
  'alone_needs',
  'substituted',
] as const;

function untriedDoubts(row: Row): (Doubt<Row> | undefined)[] {
  return [
    ...[...MEASURED, ...FAILED, 'processor' as const].map((column) => same(row, column, null, 'of what was not tried')),
    same(row, 'code_lines', 0, 'of what was not tried'),
    row.why_not === null ? ['why_not', 'why it was not tried'] : undefined,
  ];
}

function triedDoubts(row: Row): (Doubt<Row> | undefined)[] {
  return [
    ...MEASURED.map((column) =>
      oneOfThese(row, column, row[column] !== null && row[column] !== 0, 'something, as it was tried'),
    ),
    same(row, 'why_not', null, 'of what was tried'),
    row.named_by_rule ? undefined : same(row, 'auto_model', 'AutoModel', 'as the rule names no class'),
    row.named_by_rule ? undefined : same(row, 'processor', null, 'as the rule names no class'),
    row.alone === 'needs a package' ? undefined : same(row, 'alone_needs', null, 'as none is asked for'),
    row.cause === 'time or memory was up' ? undefined : together(row, 'cause', 'error'),
    row.cause === null ? same(row, 'message', null, 'without an error') : undefined,
    hasForm(row, 'substituted', /^https:\/\/\S+(?: https:\/\/\S+)*$/, 'addresses with blanks between'),
  ];
}

/** The code that the package gives for the model, and what follows from its error. */
function codeDoubts(row: Row, tried: TriedModel | undefined): (Doubt<Row> | undefined)[] {
  if (!tried || row.outcome === 'not tried') return [];
  const { auto_model: auto, processor } = row;
  // The table keeps the class as a text; the record takes any.
  const info = row.named_by_rule ? { auto_model: auto!, ...(processor === null ? {} : { processor }) } : {};
  const shown = hubSnippets(modelRecord('tiny-random/some-model', tried, info as Parameters<typeof modelRecord>[2]));
  const snippet = shown.find(({ kind }) => kind === row.kind);
  if (!snippet) return [['kind', 'a kind of snippet that the package gives']];
  const { code, calls, warns } = snippet;
  const lines = code.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).length;
  return [
    same(row, 'code_lines', lines, 'as the code has'),
    same(row, 'ends', calls ? 'calls' : 'loads', 'as the code does'),
    same(row, 'warned', warns, 'as the code does'),
    ...failureDoubts(row, code),
  ];
}

/** Words that were cut after they were judged tell no cause, and an end of time has none: then it is the cause that is told. */
function failureDoubts(row: Row, code: string): (Doubt<Row> | undefined)[] {
  const { kind, task, cause, error, message } = row;
  const [line, named] = [row.line ?? 0, row.named_by_rule === true];
  const ran = { outcome: error === null ? 'ran' : 'failed', line, error: error ?? '', message: message ?? '' } as const;
  const isWhole = cause !== 'time or memory was up' && !message?.includes('…');
  const found = isWhole
    ? judgeFailure({ code, kind, task, named, ran: { ...ran, refused: [], sent: [] } })
    : judgeCause(cause, { code, kind, task, named, line });
  return [
    same(row, 'cause', found.cause, 'by its error'),
    same(row, 'outcome', found.outcome, 'by its cause'),
    same(row, 'step', found.step, 'by its line'),
    same(row, 'gone_since', found.goneSince, 'by its cause'),
  ];
}
