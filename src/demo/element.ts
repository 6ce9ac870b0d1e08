/** An element with attributes and children; text is text, never markup. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
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
