import type { ReportData } from './report-data.ts';

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
  const models = new Map(data.captureTable(capture, 'models').map((row) => [row.id, row]));
  return ranks.map((row) => {
    const model = models.get(row.model ?? null);
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
