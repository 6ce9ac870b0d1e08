import { parseJsonLine, readJsonLines, type JsonLines } from 'hub-replay';
import { letSignalsIn } from '../lib/let-signals-in.ts';
import { readModel, type ModelFacts } from '../records/read-model.ts';
import { taskNames } from '../records/task-names.ts';
import type { CardFiles } from './locate-cards.ts';

/** A card of an archive, with the record of its model where the archive has it. */
export interface ArchivedCard {
  model: Pick<ModelFacts, 'id'> & Partial<ModelFacts>;
  card: string;
}

/** Cards between two looks for Ctrl-C: a tenth of a second. */
const STEP = 100;

/** The cards of an archive in the order of its file; one is in memory at a time. `log` is told of what is no card. */
export async function* readCards(
  files: CardFiles,
  { signal, log }: { signal: AbortSignal; log: (line: string) => void },
): AsyncGenerator<ArchivedCard> {
  const models = files.models === undefined ? undefined : await readJsonLines(files.models);
  const lineOf = models ? linesById(models) : new Map<string, number>();
  const cards = await readJsonLines(files.cards);
  const tasks = taskNames();
  const seen = new Set<string>();
  for (let line = 0; cards && line < cards.count; line += 1) {
    if (line % STEP === 0) await letSignalsIn(signal);
    const { id, card } = parseJsonLine(cards, line);
    const where = `${files.cards}:${line + 1}: ${id}`;
    if (typeof card !== 'string') log(`${where}: expected the text of a card, left out`);
    else if (seen.has(id)) log(`${where}: a second card of this model, left out`);
    else {
      seen.add(id);
      const at = lineOf.get(id);
      yield { model: models && at !== undefined ? readModel(parseJsonLine(models, at), tasks) : { id }, card };
    }
  }
}

function linesById(models: JsonLines): Map<string, number> {
  return new Map(Array.from({ length: models.count }, (_, line) => [parseJsonLine(models, line).id, line]));
}
