import { element } from '../demo/element.ts';
import type { Fact, RepositoryFacts } from '../look/repository-facts.ts';
import type { SeenRow } from '../look/seen-rows.ts';

/** Asks the look-up for another id. */
export const askLink = (id: string): HTMLElement => element('a', { href: `?${new URLSearchParams({ q: id })}` }, id);

/** All that is known of a repository, as an element: text of the data is text, never markup. */
export function showRepository(facts: RepositoryFacts, file: string): HTMLElement {
  const { id, kind, address, task, changes, seen, links } = facts;
  const name = address === '' ? id : element('a', { href: address }, id);
  const heading = element('h2', {}, name);
  const of = element('p', { class: 'label' }, kind);
  if (task !== null) of.append(' for ', element('a', { href: `task-${task}.html` }, task));
  return element(
    'article',
    {},
    of,
    heading,
    ...changes.map(([what, words]) => showChange(what, words)),
    ...(seen.length === 0 ? [] : [seenTable(facts)]),
    factList(facts.facts),
    ...(links === null
      ? []
      : [
          element('h3', {}, links.title),
          element('ul', { class: 'found' }, ...links.items.map(showLink)),
          ...(links.inAll > links.items.length
            ? [element('p', { class: 'more' }, `The first of ${links.inAll}.`)]
            : []),
        ]),
    element('p', { class: 'more' }, 'The same for programs: ', element('a', { href: file }, file), '.'),
  );
}

function showChange(what: string, words: string): HTMLElement {
  if (what === 'renamed')
    return element('p', { class: 'change' }, 'Renamed: a later listing has it as ', askLink(words), '.');
  if (what === 'was') return element('p', { class: 'change' }, 'An earlier listing has it as ', askLink(words), '.');
  const day = element('time', { datetime: words }, words);
  return element(
    'p',
    { class: 'change' },
    what === 'removed' ? 'Found gone from the Hub on ' : 'Not listed any more on ',
    day,
    '.',
  );
}

function seenTable({ seen, kind, id }: RepositoryFacts): HTMLElement {
  const hasDownloads = seen.some(({ downloads }) => downloads !== '\u2013');
  const heads = ['Listing of', 'Likes', ...(hasDownloads ? ['Downloads in 30 days'] : [])];
  const cell = (value: string, place: string) => element('td', {}, value, element('small', {}, place));
  const row = (each: SeenRow) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, each.listing, element('small', {}, each.cover)),
      cell(each.likes, each.byLikes),
      ...(hasDownloads ? [cell(each.downloads, each.byDownloads)] : []),
    );
  const among = {
    model: 'among the listed models of its task',
    Space: 'among the listed Spaces',
    dataset: 'among the listed datasets',
  };
  const table = element(
    'table',
    {},
    element('caption', {}, `Where it stands ${among[kind]}`),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...seen.map(row)),
  );
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': `Table: listings of ${id}` },
    table,
  );
}

function factList(facts: readonly Fact[]): HTMLElement {
  const lines = facts.map(({ about, text, basis }) =>
    element('div', {}, element('dt', {}, about), element('dd', {}, text, element('small', {}, basis))),
  );
  return element('dl', { class: 'facts' }, ...lines);
}

function showLink({ about, text, basis }: Fact): HTMLElement {
  return element('li', {}, askLink(about), text === '' ? '' : ` for ${text}`, element('small', {}, basis));
}
