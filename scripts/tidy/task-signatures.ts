/** A set of (by, task) pairs as one small number: models share few distinct sets, so an index of ids stays small. */
export interface TaskSignatures {
  /**
   * Number of a set: the pipeline_tag and the task tags of one model; of(null, []) also stands for a model that is not
   * listed.
   */
  of(pipelineTag: string | null, taskTags: readonly string[]): number;
  /** Number of the union of two sets. */
  union(a: number, b: number): number;
  /** Members as `pipeline_tag <task>` and `tag <task>`, the task empty for a model without one; 0 is the empty set. */
  members(signature: number): readonly string[];
  /** The pipeline_tag of a set of one model; null where it has none. */
  pipelineTag(signature: number): string | null;
}

const PIPELINE_TAG = 'pipeline_tag ';

/** An empty registry of sets. */
export function createTaskSignatures(): TaskSignatures {
  const sets: (readonly string[])[] = [[]];
  const numbers = new Map<string, number>([['[]', 0]]);
  const unions = new Map<number, number>();
  const intern = (members: readonly string[]): number => {
    const sorted = [...new Set(members)].sort();
    const key = JSON.stringify(sorted);
    let known = numbers.get(key);
    if (known === undefined) numbers.set(key, (known = sets.push(sorted) - 1));
    return known;
  };
  const byModel = new Map<string | null, Map<string, number>>();
  return {
    of(pipelineTag, taskTags) {
      let group = byModel.get(pipelineTag);
      if (!group) byModel.set(pipelineTag, (group = new Map()));
      // Most models have one, whose name is the key as it is.
      const key = taskTags.length === 1 ? taskTags[0]! : taskTags.join(' ');
      let known = group.get(key);
      if (known === undefined) {
        known = intern([
          `pipeline_tag ${pipelineTag ?? ''}`,
          ...(taskTags.length ? taskTags : ['']).map((tag) => `tag ${tag}`),
        ]);
        group.set(key, known);
      }
      return known;
    },
    union(a, b) {
      if (a === b || b === 0) return a;
      if (a === 0) return b;
      const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
      let known = unions.get(key);
      if (known === undefined) unions.set(key, (known = intern([...sets[a]!, ...sets[b]!])));
      return known;
    },
    members: (signature) => sets[signature] ?? [],
    pipelineTag: (signature) =>
      sets[signature]?.find((each) => each.startsWith(PIPELINE_TAG))?.slice(PIPELINE_TAG.length) || null,
  };
}
