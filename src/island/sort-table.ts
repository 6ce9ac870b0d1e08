/**
 * Makes the headings of a table buttons that sort its rows: the values stand in the cells (`data-value`, empty where
 * nothing is known, left out where it is the text), which come last in both directions. Without JavaScript the table stands as built.
 */
export function sortTable(table: HTMLTableElement): void {
  const heads = [...table.tHead!.rows[0]!.cells];
  const body = table.tBodies[0]!;
  for (const [at, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => {
      // Numbers begin with the largest, names with the first letter.
      const first = head.className ? 'descending' : 'ascending';
      const other = head.className ? 'ascending' : 'descending';
      const order = head.ariaSort === first ? other : first;
      for (const each of heads) each.ariaSort = each === head ? order : null;
      const sign = order === 'ascending' ? 1 : -1;
      body.append(...[...body.rows].sort((a, b) => compareCells(valueOf(a.cells[at]!), valueOf(b.cells[at]!), sign)));
    };
  }
}

function valueOf(cell: HTMLTableCellElement): string {
  return cell.dataset.value ?? cell.textContent;
}

/** Order of two cells, texts or numbers; an empty one comes last whatever the sign. */
export function compareCells(a: string, b: string, sign: number): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  const difference = Number(a) - Number(b);
  return sign * (Number.isNaN(difference) ? a.localeCompare(b, 'en') : difference);
}
