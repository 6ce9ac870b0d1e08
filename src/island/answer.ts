import { element } from '../demo/element.ts';
import { askedId } from '../look/asked-id.ts';
import { findRepositories, MOST_NEAR, type Found, type Repositories } from '../look/find-repositories.ts';
import type { LookIndex } from '../look/look-index.ts';
import { repositoryFacts } from '../look/repository-facts.ts';
import { askLink, showRepository } from './show-repository.ts';
import { siteReader } from './site-reader.ts';

const kinds: Readonly<Record<string, string>> = { m: 'model', s: 'Space', d: 'dataset', r: 'old id', g: 'removed' };
/** Only the answer to the last question is shown. */
let turn = 0;

/** Where an answer is shown. */
export interface Places {
  status: Element;
  answer: Element;
  pages: Element;
}

/** Answers a question for an id, a task or a word; the search of the text is a program that ids do not need. */
export async function answer(words: string, places: Places): Promise<void> {
  const own = (turn += 1);
  const isLast = () => own === turn;
  const { status } = places;
  status.textContent = 'Looking.';
  places.answer.replaceChildren();
  places.pages.replaceChildren();
  try {
    const index = (await siteReader.json('look/index.json')) as LookIndex;
    const found = await findRepositories(index, words, siteReader.json);
    if (!isLast()) return;
    const sentence = show(index, found, words, places.answer);
    if (sentence !== undefined) status.textContent = sentence;
    // Who asks for a repository by its whole id does not look for a text.
    const isId = askedId(words).includes('/');
    if (found.exact.length > 0 && isId) return;
    const search = (await import(
      /* @vite-ignore */ new URL('look/text.js', document.baseURI).href
    )) as typeof import('./search-text.ts');
    const isInText = await search.showPages(words, places.pages, isLast);
    if (sentence === undefined && isLast()) status.textContent = noId(words, isInText && !isId);
  } catch (error) {
    if (isLast()) status.textContent = `The files of the look-up could not be fetched from this site: ${String(error)}`;
  }
}

/** What is known of one id: of one that is renamed or gone, no more than that. */
function showFound(index: LookIndex, entry: Found, file: string): HTMLElement {
  const [letter, id, word] = entry;
  if (letter === 'r') {
    const later = askLink(String(word));
    return element('p', { class: 'change' }, `${id} was renamed: a later listing has it as `, later, '.');
  }
  if (letter === 'g') {
    const day = element('time', { datetime: String(word) }, String(word));
    return element(
      'p',
      { class: 'change' },
      `${id} was found gone from the Hub on `,
      day,
      '. No top list had it before.',
    );
  }
  return showRepository(repositoryFacts(index, entry), file);
}

/** Shows what was found, and gives the sentence that says how much; undefined where there is nothing. */
function show(
  index: LookIndex,
  { exact, near, tasks, file }: Repositories,
  words: string,
  place: Element,
): string | undefined {
  const shown = exact.map((entry) => showFound(index, entry, file));
  const listOf = (title: string, items: HTMLElement[]) =>
    items.length === 0 ? [] : [element('h2', {}, title), element('ul', { class: 'found' }, ...items)];
  const taskItems = tasks.map((task) =>
    element(
      'li',
      {},
      element('a', { href: `task-${task}.html` }, task),
      ': ',
      element('a', { href: `which-model.html?${new URLSearchParams({ task })}` }, `models for ${task}`),
    ),
  );
  const nearItems = near.map(({ id, letter }) => element('li', {}, askLink(id), ` ${kinds[letter] ?? ''}`));
  place.replaceChildren(...shown, ...listOf('Tasks', taskItems), ...listOf('Ids that begin so', nearItems));
  const count = exact.length + tasks.length + near.length;
  return count === 0
    ? undefined
    : `${count === 1 ? 'One answer' : `${count} answers`} for ${words}${near.length === MOST_NEAR ? ', and there are more' : ''}.`;
}

/** Who asks for a word of the text is told so first. */
function noId(words: string, isInText: boolean): string {
  return isInText
    ? `Below are the parts of this report that have most of: ${words}. No repository in its top lists has an id that begins so.`
    : `No model, Space or dataset in the top lists of any listing has the id ${words}, and none begins so.`;
}
