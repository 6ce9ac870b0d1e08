/** What an address of the Hub leads to. */
export type RepoKind = 'model' | 'dataset' | 'space' | 'owner';

const ROOTS: Readonly<Record<RepoKind, string>> = { model: '', dataset: 'datasets/', space: 'spaces/', owner: '' };
/** A name as the Hub allows it: letters, digits, `-`, `_` and `.`, at most 96 of them, neither end a `-` or `.`. */
const NAME = String.raw`(?!.*(?:--|\.\.))[A-Za-z0-9_](?:[\w.-]{0,94}[A-Za-z0-9_])?`;
const FORMS: Readonly<Record<RepoKind, RegExp>> = {
  // Old models and datasets have no owner.
  model: new RegExp(`^(?:${NAME}/)?${NAME}$`),
  dataset: new RegExp(`^(?:${NAME}/)?${NAME}$`),
  space: new RegExp(`^${NAME}/${NAME}$`),
  owner: new RegExp(`^${NAME}$`),
};

/** Address of a repository or owner on the Hub; undefined for an id that the Hub could not have given. */
export function repoAddress(kind: RepoKind, id: string): string | undefined {
  return FORMS[kind].test(id) ? `https://huggingface.co/${ROOTS[kind]}${id}` : undefined;
}
