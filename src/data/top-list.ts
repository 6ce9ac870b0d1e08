import type { RowIn } from '../../data/schema/folders.ts';
import type { ReportData } from './report-data.ts';

type ModelRow = RowIn<'captures', 'models'>;

/** One place of a top list with what the capture says of the model. */
export interface TopPlace {
  rank: number;
  model: string;
  likes: number | null;
  downloads: number | null;
  library: string | null;
  licence: string | null;
}

export interface TopListRequest {
  capture: string;
  by: 'pipeline_tag' | 'tag';
  task: string;
  sort: 'likes' | 'downloads';
  count: number;
}

/** The first places of one top list, joined with the models of the capture; [] where the capture has no such list. */
export function topList(data: ReportData, { capture, by, task, sort, count }: TopListRequest): TopPlace[] {
  const ranks = data
    .captureTable(capture, 'model-ranks')
    .filter((row) => row.by === by && row.task === task && row.sort === sort && row.rank <= count);
  if (ranks.length === 0) return [];
  const models = modelsById(data.captureTable(capture, 'models'));
  return ranks.map((row) => {
    const model = models.get(row.model);
    return {
      rank: row.rank,
      model: row.model,
      likes: model?.likes ?? null,
      downloads: model?.downloads ?? null,
      library: model?.library ?? null,
      licence: model?.licence ?? null,
    };
  });
}

const byId = new WeakMap<readonly ModelRow[], ReadonlyMap<string, ModelRow>>();

/** Models of a capture by their ids: a capture has lists by the hundred and its models once. */
function modelsById(rows: readonly ModelRow[]): ReadonlyMap<string, ModelRow> {
  const models = byId.get(rows) ?? new Map(rows.map((row) => [row.id, row]));
  byId.set(rows, models);
  return models;
}
