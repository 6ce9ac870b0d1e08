/** How a model says that it was made from its base; unstated where the tag names only the base. */
export const relations = ['adapter', 'finetune', 'merge', 'quantized', 'other', 'unstated'] as const;

export type Relation = (typeof relations)[number];

/** A base that a tag of a model names. */
export interface StatedBase {
  id: string;
  relation: Relation;
}

const PREFIX = 'base_model:';
const INITIAL = PREFIX.charCodeAt(0);
const NONE: readonly StatedBase[] = [];

/**
 * Bases that the tags `base_model:ID` and `base_model:RELATION:ID` of a model name, each once; the Hub writes both for
 * a base since late 2024, and the first relation counts. A relation of another name is `other`. The Hub sets these tags
 * where it finds a base of that name; what a card names beyond that is not among them.
 */
export function statedBases(tags: readonly string[] | null): readonly StatedBase[] {
  let found: StatedBase[] | undefined;
  for (const tag of tags ?? []) {
    // Its first letter tells most tags apart: 8 million of them in a listing.
    if (tag.charCodeAt(0) !== INITIAL || !tag.startsWith(PREFIX)) continue;
    const colon = tag.indexOf(':', PREFIX.length);
    const id = tag.slice(colon < 0 ? PREFIX.length : colon + 1).trim();
    if (id === '') continue;
    const relation = colon < 0 ? 'unstated' : relationOf(tag.slice(PREFIX.length, colon));
    // A model names few bases.
    const known = (found ??= []).find((base) => base.id === id);
    if (known === undefined) found.push({ id, relation });
    else if (known.relation === 'unstated') known.relation = relation;
  }
  return found ?? NONE;
}

function relationOf(word: string): Relation {
  return relations.find((each) => each === word && each !== 'unstated') ?? 'other';
}
