import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startReplay } from 'hub-replay';
import type { ApiHistory } from '../examples/api-history.ts';
import type { CardFiles } from '../examples/locate-cards.ts';
import { createProgress } from '../lib/progress.ts';
import { ReportError } from '../lib/report-error.ts';
import { writeArchive } from '../snippets/write-archive.ts';
import type { Versions } from '../snippets/run-builder.ts';
import { buildStandIns, type StandIns } from './build-stand-ins.ts';
import { collectExamples, type RunnableExample } from './collect-examples.ts';
import { drawExamples } from './draw-examples.ts';
import { runExamples, type RanExample } from './run-examples.ts';
import { namedModels, standInFor, type NamedModel } from './stand-ins.ts';

/** An example and what came of it. */
export interface TriedExample {
  drawn: RunnableExample;
  ran: RanExample;
  /** Of the models that it names those that the listing has. */
  models: NamedModel[];
  /** Why a stand-in could not be made for one of them. */
  notBuilt: string | null;
}

export interface TryExamplesOptions {
  python: string;
  /** How many are drawn, by whether their names exist. */
  sizes: Readonly<Record<'exist' | 'gone', number>>;
  /** Folder that is written and may be removed afterwards. */
  scratch: string;
  signal: AbortSignal;
  log: (line: string) => void;
}

/** Draws examples, builds what stands for their models, serves it as a Hub on this machine, and runs each. */
export async function tryExamples(
  files: CardFiles & { models: string },
  history: ApiHistory,
  options: TryExamplesOptions,
): Promise<{ versions: Versions; tried: TriedExample[] }> {
  const { python, sizes, scratch, signal, log } = options;
  mkdirSync(scratch, { recursive: true });
  const drawn = drawExamples(await collectExamples(files, history, { signal, log }), sizes);
  if (drawn.length === 0)
    throw new ReportError(
      `${files.cards}: no example of transformers in any card`,
      'name another archive by --archive',
    );
  const models = await namedModels(files.models, new Set(drawn.flatMap((each) => each.models)));
  log(`try-examples ${drawn.length} examples, ${models.length} models`);
  const standIns = await buildStandIns(models, { python, scratch, signal });
  const archive = join(scratch, 'archive');
  writeArchive(archive, repositories(models, standIns));
  const replay = await startReplay(archive);
  const progress = createProgress('try-examples', 'runs');
  try {
    const running = { python, endpoint: replay.url, scratch, picture: standIns.picture, signal };
    const ran = await runExamples(drawn, { ...running, step: (done) => progress.step(done, drawn.length) });
    progress.end(`${drawn.length} runs`);
    const tried = drawn.map((each): TriedExample => {
      const own = models.filter(({ id }) => each.models.includes(id));
      const without = own.find(({ id }) => !standIns.folders.has(id));
      const notBuilt = without ? (standIns.failed.get(without.id) ?? 'no model type in its record') : null;
      return { drawn: each, ran: ran.get(each.model)!, models: own, notBuilt };
    });
    return { versions: standIns.versions, tried };
  } finally {
    await replay.close();
  }
}

function repositories(models: readonly NamedModel[], { folders }: StandIns) {
  return models.flatMap((model) => {
    const folder = folders.get(model.id);
    return folder === undefined ? [] : [standInFor(model, folder)];
  });
}
