import { findRow, type Claim } from './claim.ts';

/** The starting study's list by tag. */
export const claim: Claim = {
  id: 'study-tag-is-no-task',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'A list by tag is not a list by task: a third of the study\u2019s twenty models of text classification have another pipeline_tag.',
  otherwise: 'Less than a third of the study\u2019s twenty models of text classification have another pipeline_tag.',
  predicate: 'at least a third of the 20 models with the tag have another pipeline_tag on 2023-11-15',
  captures: ['2023-11-15'],
  restsOn: ['top-twenty'],
  judge(rows) {
    const [byTag, byTask] = ['tag', 'pipeline_tag'].map((by) =>
      findRow(rows('top-twenty'), {
        capture: '2023-11-15',
        by,
        task: 'text-classification',
        sort: 'likes',
        measure: 'likes',
      }),
    );
    if (byTag?.size == null || byTask?.size == null) return null;
    const others = byTag.size - byTask.size;
    return {
      holds: others / byTag.size >= 1 / 3,
      effectName: 'models with another pipeline_tag',
      effect: others,
      n: `${byTag.size} models`,
    };
  },
};
