import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startReplay } from 'hub-replay';
import type { TransformersInfo } from '@huggingface/tasks';
import { createProgress } from '../lib/progress.ts';
import { buildModels, pictureFile, PICTURES, type Built, type ModelToBuild } from './build-models.ts';
import type { Versions } from './run-builder.ts';
import { hubSnippets, modelRecord, type HubSnippet } from './hub-snippets.ts';
import { runSnippets, type Ran } from './run-snippets.ts';
import { companions, type TriedModel } from './tried-models.ts';
import { filesOf, writeArchive, type ArchivedRepository } from './write-archive.ts';

/** A snippet and what came of it. */
export interface TriedSnippet extends HubSnippet {
  tried: TriedModel;
  built: Built;
  ran: Ran;
  /** The same where only transformers and torch are installed; undefined where it was not run so. */
  alone?: Ran | undefined;
}

/** What came of all models: their snippets, and why some could not be tried. */
export interface TriedSnippets {
  versions: Versions;
  snippets: TriedSnippet[];
  notBuilt: { tried: TriedModel; why: string }[];
}

export interface TryOptions {
  python: string;
  /** A Python with transformers and torch alone. */
  bare?: string | undefined;
  /** Folder that is written and may be removed afterwards. */
  scratch: string;
  signal: AbortSignal;
  log: (line: string) => void;
}

/** Builds each model, serves all of them as a Hub on this machine, and runs the snippets of each. */
export async function trySnippets(models: readonly TriedModel[], options: TryOptions): Promise<TriedSnippets> {
  const { python, bare, scratch, signal, log } = options;
  mkdirSync(scratch, { recursive: true });
  const named = models.map((tried) => withName(tried, scratch));
  const beside = companions.map((each) => ({ ...each, chat: false, folder: join(scratch, 'beside', each.type) }));
  const { versions, built, failed } = await buildModels([...named, ...beside], { python, scratch, signal, log });
  const made = named.flatMap((model) => {
    const found = built.get(model.id);
    return found ? [{ model, built: found, record: modelRecord(model.id, model, infoOf(found)) }] : [];
  });
  const archive = join(scratch, 'archive');
  writeArchive(archive, [
    ...made.map(({ model, record }): ArchivedRepository => ({ kind: 'models', record, files: filesOf(model.folder) })),
    ...beside
      .filter(({ id }) => built.has(id))
      .map(({ id, folder }): ArchivedRepository => ({ kind: 'models', record: { id }, files: filesOf(folder) })),
    pictures(scratch),
  ]);
  const shown = made.flatMap(({ model, built: found, record }) =>
    hubSnippets(record).map((snippet) => ({ id: `${model.id} ${snippet.kind}`, tried: model, built: found, snippet })),
  );
  const codes = shown.map(({ id, snippet }) => ({ id, code: snippet.code }));
  const [ran, alone] = await runEach(codes, archive, [python, ...(bare === undefined ? [] : [bare])], options);
  const snippets = shown.map(({ id, snippet, ...rest }): TriedSnippet => {
    // Every code that was handed over has an end.
    return { ...snippet, ...rest, ran: ran!.get(id)!, alone: alone?.get(id) };
  });
  return { versions, snippets, notBuilt: notBuilt(named, failed) };
}

/** Runs the codes with each interpreter, one after the other, against the archive served as a Hub on this machine. */
async function runEach(
  codes: readonly { id: string; code: string }[],
  archive: string,
  interpreters: readonly string[],
  { scratch, signal }: TryOptions,
): Promise<ReadonlyMap<string, Ran>[]> {
  const replay = await startReplay(archive);
  const progress = createProgress('snippets', 'runs');
  const total = codes.length * interpreters.length;
  const all: ReadonlyMap<string, Ran>[] = [];
  try {
    for (const interpreter of interpreters) {
      const before = codes.length * all.length;
      const step = (done: number) => progress.step(before + done, total);
      all.push(await runSnippets(codes, { python: interpreter, endpoint: replay.url, scratch, signal, step }));
    }
    progress.end(`${total} runs`);
    return all;
  } finally {
    await replay.close();
  }
}

function withName(tried: TriedModel, scratch: string): TriedModel & ModelToBuild {
  const name = `${tried.task}-${tried.type}${tried.chat ? '-chat' : ''}`;
  return { ...tried, id: `tiny-random/${name}`, folder: join(scratch, 'models', name) };
}

function infoOf({ info }: Built): Partial<TransformersInfo> {
  // The pipeline of the class is kept by the Hub beside the task of the model; snippets do not read it.
  const { auto_model, processor } = info;
  // A record of a class that no table names has neither.
  return auto_model === undefined ? {} : { auto_model, ...(processor && { processor }) };
}

function pictures(scratch: string): ArchivedRepository {
  return {
    kind: 'datasets',
    record: { id: 'huggingface/documentation-images' },
    files: Object.fromEntries(Object.keys(PICTURES).map((path) => [path, pictureFile(scratch, path)])),
  };
}

function notBuilt(
  named: readonly (TriedModel & ModelToBuild)[],
  failed: ReadonlyMap<string, string>,
): TriedSnippets['notBuilt'] {
  return named.flatMap((tried) => {
    const why = failed.get(tried.id);
    return why === undefined ? [] : [{ tried, why }];
  });
}
