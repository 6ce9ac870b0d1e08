/** Where a link may lead: a page of the site by its relative address, or the web. */
const LINK = /^(?:https?:\/\/|[?#]|[\w./-]+(?:[?#]|$))/;

/**
 * An element with attributes and children; text is text, never markup. A link outwards says so, and one to anything but a
 * page leads nowhere.
 */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'href' || LINK.test(value)) made.setAttribute(name, value);
  if (attributes.href?.startsWith('http')) made.setAttribute('rel', 'noopener noreferrer');
  made.append(...children);
  return made;
}

/**
 * A table in a region that scrolls by itself and by keyboard, as src/components/Table.astro makes it. Columns that
 * begin with `#` are numbers; no cell wraps.
 */
export function tableOf(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const kind = (at: number) => (columns[at]!.startsWith('#') ? { class: 'n' } : { class: 'short' });
  const head = columns.map((column, at) => element('th', { scope: 'col', ...kind(at) }, column.replace(/^#/, '')));
  const lines = rows.map((row) => element('tr', {}, ...row.map((cell, at) => element('td', kind(at), cell))));
  const table = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...lines),
  );
  return element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': `Table: ${caption}` }, table);
}
