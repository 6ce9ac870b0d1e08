import { formatBytes } from '../format/format-bytes.ts';
import { formatCompact } from '../format/format-compact.ts';
import { formatNumber } from '../format/format-number.ts';
import { dayWords } from '../../frames/date-words.ts';
import type { Found } from './find-repositories.ts';
import { languageWords } from './language-words.ts';
import { licenceWords } from './licence-words.ts';
import { listingWords } from './listing-words.ts';
import type { LookIndex } from './look-index.ts';
import { unpack, type Change, type DatasetRecord, type Link, type ModelRecord, type SpaceRecord } from './records.ts';
import { seenRows, type SeenRow } from './seen-rows.ts';

/** A line of an answer: what it is about, what is so, and what says so and when. */
export interface Fact {
  about: string;
  text: string;
  basis: string;
}

/** All that is known of a repository, as a page shows it. */
export interface RepositoryFacts {
  id: string;
  kind: 'model' | 'Space' | 'dataset';
  /** Address on the Hub; '' for a dataset that only a card names. */
  address: string;
  task: string | null;
  changes: Change[];
  seen: SeenRow[];
  facts: Fact[];
  /** Datasets of a model, models of a dataset or a Space. */
  links: { title: string; kind: 'model' | 'dataset'; items: Fact[]; inAll: number } | null;
}

const OLDEST = '2022-03-02';
const bases: Readonly<Record<string, string>> = {
  e: 'evaluated on it',
  d: 'declared by the author',
  l: 'the text of the card links to it',
  m: 'the text of the card names it',
};
const whole = (value: number) => formatNumber(value, 0);

/** What the files say of one repository, in words; an entry that only a rename knows is a model or dataset without facts. */
export function repositoryFacts(index: LookIndex, entry: Found): RepositoryFacts {
  const cells = unpack(index.columns[entry[0]] ?? [], entry);
  // The build wrote the cells by these columns; a list that is empty was left out.
  if (entry[0] === 'm')
    return modelFacts(index, withLists(cells, ['seen', 'listed', 'changes', 'datasets']) as unknown as ModelRecord);
  if (entry[0] === 's')
    return spaceFacts(index, withLists(cells, ['seen', 'listed', 'changes', 'models']) as unknown as SpaceRecord);
  return datasetFacts(index, withLists(cells, ['seen', 'listed', 'changes', 'models']) as unknown as DatasetRecord);
}

function withLists(cells: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  return { ...cells, ...Object.fromEntries(names.map((name) => [name, cells[name] ?? []])) };
}

function modelFacts(index: LookIndex, model: ModelRecord): RepositoryFacts {
  const when = (at: number | null) => (at === null ? '' : `listing of ${listingWords(index.captures, at)}`);
  const own = index.tasks[model.task ?? -1] ?? null;
  const [names, run, card] = model.example ?? [null, null, null];
  const facts: (Fact | null)[] = [
    fact(
      'Parameters',
      model.parameters === null ? null : formatCompact(model.parameters),
      'measured: tensors of its files',
    ),
    fact(
      'Memory',
      model.memory === null ? null : formatBytes(model.memory),
      `estimated: weights at 2 bytes each; ${when(model.memory_at)}`,
    ),
    ...statedFacts(model, when),
    ...ageFacts(model),
    fact('Access', model.gated === null ? null : 'gated', 'the Hub asks before it gives the files'),
    fact(
      'Example in its card',
      names === null ? null : names === 'exist' ? 'names only what exists' : 'names something that is gone',
      `names and tasks of transformers in its newest release${run === null ? '' : `; when run, it ${run === 'ran' ? 'ran' : run}`}; card in the ${when(card)}`,
    ),
    fact(
      'Code on its page',
      codeText(model.code),
      `the Hub's own code, run with a small stand-in of its architecture, transformers ${index.code?.release ?? ''}`,
    ),
    listedFact(index, model.listed),
  ];
  return {
    id: model.id,
    kind: 'model',
    address: `https://huggingface.co/${model.id}`,
    task: own,
    changes: model.changes ?? [],
    seen: seenRows(index, model.seen, 'models', own),
    facts: facts.filter((each) => each !== null),
    links: linksOf(
      index,
      'Datasets that it was trained or evaluated on',
      'dataset',
      model.datasets,
      model.datasets.length,
    ),
  };
}

/** What its author states of a model. */
function statedFacts(model: ModelRecord, when: (at: number | null) => string): (Fact | null)[] {
  const asks = model.licence === null ? '' : `${licenceWords(model.licence)}; `;
  const languages = model.languages === null ? null : languageWords(model.languages);
  return [
    fact('Licence', model.licence, `${asks}declared; ${when(model.licence_at)}`),
    fact('Languages', languages, `declared; ${when(model.languages_at)}`),
    fact('Library', model.library, 'as the Hub gives it'),
  ];
}

function codeText(code: ModelRecord['code']): string | null {
  if (!code) return null;
  const parts = (['pipeline()', 'classes'] as const).map((name, at) =>
    code[at] == null ? '' : `with ${name}: ${code[at]}`,
  );
  return parts.filter(Boolean).join('; ') || null;
}

function spaceFacts(index: LookIndex, space: SpaceRecord): RepositoryFacts {
  const models = space.models.map(([id, by, at]): Link => [id, by, at, []]);
  const facts: (Fact | null)[] = [
    fact('SDK', space.sdk, 'as the Hub gives it'),
    fact('Stage', space.stage, 'at the moment of the newest listing that says it'),
    fact('Hardware', space.hardware, 'likewise'),
    fact('Licence', space.licence, 'declared'),
    fact('Files', space.files === null ? null : whole(space.files), 'measured'),
    fact('Size', space.bytes === null ? null : formatBytes(space.bytes), 'measured: all its files'),
    ...ageFacts(space),
    listedFact(index, space.listed),
  ];
  return {
    id: space.id,
    kind: 'Space',
    address: `https://huggingface.co/spaces/${space.id}`,
    task: null,
    changes: space.changes,
    seen: seenRows(index, space.seen, 'spaces', ''),
    facts: facts.filter((each) => each !== null),
    links: linksOf(index, 'Models that it uses', 'model', models, models.length),
  };
}

function datasetFacts(index: LookIndex, dataset: DatasetRecord): RepositoryFacts {
  const isListed = dataset.seen.length > 0 || dataset.listed.length > 0;
  const facts: (Fact | null)[] = [
    fact('Licence', dataset.licence, 'declared'),
    fact('Size', dataset.size, 'declared: rows'),
    fact('Tasks', dataset.tasks?.replaceAll(' ', ', ') ?? null, 'declared'),
    ...ageFacts(dataset),
    listedFact(index, dataset.listed),
    isListed
      ? null
      : fact(
          'Repository',
          'not known',
          'a name in cards of models; no listing at hand has a dataset of this id in scope',
        ),
  ];
  return {
    id: dataset.id,
    kind: 'dataset',
    address: isListed || dataset.id.includes('/') ? `https://huggingface.co/datasets/${dataset.id}` : '',
    task: null,
    changes: dataset.changes,
    seen: seenRows(index, dataset.seen, 'datasets', ''),
    facts: facts.filter((each) => each !== null),
    links: linksOf(index, 'Models in top lists that use it', 'model', dataset.models, dataset.models_in_all ?? 0),
  };
}

function fact(about: string, text: string | null, basis: string): Fact | null {
  return text === null ? null : { about, text, basis };
}

function ageFacts({ created, changed }: { created: string | null; changed: string | null }): (Fact | null)[] {
  const isOld = created === OLDEST;
  return [
    fact(
      'Created',
      created === null ? null : `${isOld ? 'on or before ' : ''}${dayWords(created)}`,
      isOld ? 'the Hub gives this day to all that is older' : 'as the Hub gives it',
    ),
    fact(
      'Last change',
      changed === null ? null : dayWords(changed),
      'last commit before the newest listing that says it',
    ),
  ];
}

function listedFact({ captures }: LookIndex, listed: readonly number[]): Fact | null {
  const days = listed.map((at) => listingWords(captures, at));
  return fact('Also named in', days.length === 0 ? null : days.join(', '), 'in the listing, outside of its top lists');
}

function linksOf(
  { captures, tasks }: LookIndex,
  title: string,
  kind: 'model' | 'dataset',
  links: readonly Link[],
  inAll: number,
): RepositoryFacts['links'] {
  if (links.length === 0) return null;
  const says = (letter: string) =>
    title.startsWith('Models that it') ? (letter === 's' ? 'says the Space' : 'says the model') : bases[letter];
  const items = links.map(([id, basis, at, own = []]): Fact => ({
    about: id,
    text: own.map((task) => tasks[task]).join(', '),
    basis: `${[...basis].map(says).join(', ')}; ${at.map((place) => listingWords(captures, place)).join(', ')}`,
  }));
  return { title, kind, items, inAll };
}
