import type { HubModel } from '../../../scripts/first-run/hub-model.ts';

/** A model of which the Hub gives a record, with some of it made up. */
export function madeUpModel(more: Partial<HubModel> = {}): HubModel {
  return {
    id: 'owner/name',
    status: 200,
    reason: '',
    fault: null,
    sha: null,
    tags: [],
    pipelineTag: null,
    record: {},
    files: [],
    ...more,
  };
}
