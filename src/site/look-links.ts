import type { Link } from '../look/records.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { LookContext } from './look-context.ts';

/** Letters of what says that a model uses a dataset, strongest first. */
const letters = { evaluated: 'e', declared: 'd', linked: 'l', mentioned: 'm' } as const;
type Evidence = keyof typeof letters;
type Triple = RowIn<'captures', 'triples'>;

interface Pair {
  model: string;
  dataset: string;
  basis: Set<string>;
  at: Set<number>;
  tasks: Set<number>;
}

/** Which model uses which dataset, over all captures, from both ends. */
export interface LookLinks {
  datasetsOf(model: string): Link[];
  modelsOf(dataset: string): Link[];
  /** Datasets in the spelling of the newest capture that names them. */
  datasets: readonly string[];
}

/** Reads the triples of all captures; case does not tell two datasets apart. */
export function lookLinks(context: LookContext): LookLinks {
  const pairs = new Map<string, Pair>();
  const spellings = new Map<string, string>();
  for (const [at, { capture }] of context.captures.entries())
    for (const row of context.data.captureTable(capture, 'triples')) {
      spellings.set(row.dataset.toLowerCase(), row.dataset);
      const key = `${row.model} ${row.dataset.toLowerCase()}`;
      const { model, dataset } = row;
      const pair = pairs.get(key) ?? { model, dataset, basis: new Set(), at: new Set(), tasks: new Set() };
      pairs.set(key, pair);
      pair.at.add(at);
      for (const letter of lettersOf(row)) pair.basis.add(letter);
      const task = context.taskPlace(row.task);
      if (task !== null) pair.tasks.add(task);
    }
  const all = [...pairs.values()];
  const byModel = Map.groupBy(all, ({ model }) => model);
  const byDataset = Map.groupBy(all, ({ dataset }) => dataset.toLowerCase());
  return {
    datasets: [...spellings.values()],
    datasetsOf: (model) =>
      sorted((byModel.get(model) ?? []).map((pair) => linkOf(spellings.get(pair.dataset.toLowerCase())!, pair))),
    modelsOf: (dataset) => sorted((byDataset.get(dataset.toLowerCase()) ?? []).map((pair) => linkOf(pair.model, pair))),
  };
}

function lettersOf({ evidence, also }: Triple): string[] {
  // The column holds names of the same list.
  return [evidence, ...((also?.split(' ') ?? []) as Evidence[])].map((name) => letters[name]);
}

function linkOf(id: string, { basis, at, tasks }: Pair): Link {
  const order = Object.values(letters).filter((letter) => basis.has(letter));
  return [id, order.join(''), [...at], [...tasks].sort((a, b) => a - b)];
}

/** Strongest basis first, then the newest listing, then by name. */
function sorted(links: Link[]): Link[] {
  const rank = ([, basis]: Link) => 'edlm'.indexOf(basis[0] ?? 'm');
  return links.sort((a, b) => rank(a) - rank(b) || b[2].at(-1)! - a[2].at(-1)! || (a[0] < b[0] ? -1 : 1));
}
