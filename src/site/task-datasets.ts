import { dayWords } from '../../frames/date-words.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import { reportData } from '../data/report-data.ts';
import type { ChartColumn } from '../figure/chart.ts';

const shown = 10;

/**
 * The datasets that most models in scope of a task use, in the newest whole capture that knows any, else in the newest.
 */
export function taskDatasets(task: string): { caption: string; columns: ChartColumn[]; rows: Row[] } {
  const known = reportData.captures().flatMap((each) => {
    const triples = reportData.captureTable(each.capture, 'triples').filter((row) => row.task === task);
    return triples.length > 0 ? [{ ...each, triples }] : [];
  });
  const latest = known.findLast(({ population }) => population.models.kind === 'whole') ?? known.at(-1);
  // Without a text that tells of anything no card was read, and nothing is known of what the texts tell.
  const read = reportData
    .captureTable(latest?.capture ?? '', 'triples')
    .some((row) => row.evidence === 'linked' || row.evidence === 'mentioned');
  const uses = [...Map.groupBy(latest?.triples ?? [], (row) => row.dataset.toLowerCase()).values()];
  return {
    caption: `Datasets of ${task}${latest ? `, ${dayWords(latest.seen)}` : ''}`,
    columns: [
      { name: 'dataset', label: 'Dataset', format: 'dataset' },
      { name: 'models', label: 'Models', format: 'integer' },
      { name: 'stated', label: 'Declared or evaluated', format: 'integer' },
      ...(read ? [{ name: 'told', label: 'Only told by the text', format: 'integer' } as const] : []),
    ],
    rows: uses
      .map(rowOf)
      .sort((a, b) => b.models - a.models || (a.dataset < b.dataset ? -1 : 1))
      .slice(0, shown),
  };
}

function rowOf(rows: readonly RowIn<'captures', 'triples'>[]) {
  const stated = rows.filter((row) => row.evidence === 'declared' || row.evidence === 'evaluated').length;
  return { dataset: rows[0]!.dataset, models: rows.length, stated, told: rows.length - stated };
}
