import { parseJsonLine, type JsonLines } from 'hub-replay';
import type { RowIn } from '../../data/schema/folders.ts';
import { letSignalsIn } from '../lib/let-signals-in.ts';
import { taskNames } from '../records/task-names.ts';
import { readModel } from '../records/read-model.ts';
import { readModelRecord } from '../records/read-model-record.ts';
import { modelPairs, type PairTools } from './model-pairs.ts';
import { modelStatements } from './model-statements.ts';
import { createTripleTallies } from './triple-tallies.ts';

/** A whole listing with the cards that an archive holds. */
export interface MappedArchive {
  /** Rows of triple-tallies for the populations `all` and `all with card`. */
  tallies: RowIn<'captures', 'triple-tallies'>[];
  models: number;
  cards: number;
  pairs: number;
  /** `<model>: README.md:<line>: <what>`, one a broken card. */
  warnings: string[];
}

/** Models between two looks for Ctrl-C: a tenth of a second. */
const STEP = 100;

/** Maps every model of a listing, with its card where the archive has one; one card is in memory at a time. */
export async function mapArchive(
  models: JsonLines,
  cards: JsonLines,
  tools: PairTools,
  signal: AbortSignal,
): Promise<MappedArchive> {
  const tasks = taskNames();
  const cardLines = new Map(Array.from({ length: cards.count }, (_, line) => [parseJsonLine(cards, line).id, line]));
  const [all, withCard] = [createTripleTallies('all'), createTripleTallies('all with card')];
  const mapped: MappedArchive = { tallies: [], models: models.count, cards: cardLines.size, pairs: 0, warnings: [] };
  for (let line = 0; line < models.count; line += 1) {
    if (line % STEP === 0) await letSignalsIn(signal);
    const record = parseJsonLine(models, line);
    const at = cardLines.get(record.id);
    const card = at === undefined ? null : parseJsonLine(cards, at).card;
    const statements = modelStatements(readModel(record, tasks), {
      state: typeof card === 'string' ? 'read' : 'unknown',
      text: typeof card === 'string' ? card : null,
      record: readModelRecord(record),
    });
    const pairs = modelPairs(statements, tools);
    const tallied = { task: statements.model.pipelineTag, pairs };
    all.add(tallied);
    if (statements.text !== null) withCard.add(tallied);
    mapped.pairs += pairs.length;
    for (const warning of statements.warnings)
      mapped.warnings.push(`${record.id}: README.md:${warning.line}: ${warning.message}`);
  }
  mapped.tallies = [...all.rows(), ...withCard.rows()];
  return mapped;
}
