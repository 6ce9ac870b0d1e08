const HEAD = 'id,author,pipeline_tag,task_tags,library,licence,likes,downloads';
/** models.csv of the rows. */
export const models = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`;

/** manifest.json of a capture. */
export const json = (listed: number, kind = 'whole') => {
  const population = { models: { kind, about: 'Every model.' } };
  const seen = { capture: 'latest', seen: '2026-01-01', source: 'the Hub @someone', licence: 'none' };
  return `${JSON.stringify({ ...seen, listed: { models: listed }, population })}\n`;
};

/** A data folder with one capture, by path. */
export const latest = {
  'captures/latest/models.csv': models(
    'o/a,o,fill-mask,,,mit,10,100',
    'o/b,o,fill-mask,,,mit,5,50',
    'o/c,o,fill-mask,,,mit,1,0',
  ),
  'captures/latest/model-ranks.csv': 'by,task,sort,rank,model,value\ntag,x,likes,1,o/a,10\ntag,x,likes,2,o/b,5\n',
  'captures/latest/manifest.json': json(3),
  'metrics/concentration.csv':
    'capture,kind,by,task,measure,n,gini\nlatest,models,all,,likes,3,0.5\nlatest,models,all,,downloads,3,0.25\n',
  'sources.json': '{}\n',
};
