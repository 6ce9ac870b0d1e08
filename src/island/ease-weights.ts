import { weightedIndex } from './weighted-index.ts';

interface Line {
  row: HTMLTableRowElement;
  task: string;
  shares: (number | null)[];
  index: number | null;
}

/**
 * Lets the reader move the weights of the ease index: shows the controls that the page has hidden, and on each move
 * puts the rows of the table in the new order. The shares stand in the rows, the default weights in the controls.
 */
export function easeWeights(root: HTMLElement): void {
  const form = root.querySelector('form')!;
  const body = root.querySelector('tbody')!;
  const status = root.querySelector('[role=status]')!;
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[type=range]')];
  const lines = [...body.rows].map((row): Line => ({
    row,
    task: row.dataset.task!,
    shares: row.dataset.shares!.split(',').map((cell) => (cell === '' ? null : Number(cell))),
    index: null,
  }));

  const order = () => {
    const weights = inputs.map((input) => Number(input.value));
    for (const input of inputs) input.nextElementSibling!.textContent = input.value;
    for (const line of lines) line.index = weightedIndex(line.shares, weights);
    lines.sort((a, b) => (b.index ?? -1) - (a.index ?? -1) || (a.task < b.task ? -1 : 1));
    for (const { row, index } of lines) {
      row.cells[0]!.textContent =
        index === null
          ? '\u2013'
          : String(1 + lines.filter((other) => other.index !== null && other.index > index + 1e-12).length);
      row.cells[2]!.textContent = index === null ? '\u2013' : index.toFixed(3);
    }
    body.append(...lines.map(({ row }) => row));
  };
  const announce = () => {
    const known = lines.filter(({ index }) => index !== null);
    status.textContent =
      known.length === 0
        ? 'All weights are 0: there is no order.'
        : `First ${known
            .slice(0, 3)
            .map(({ task }) => task)
            .join(', ')}; last ${known.at(-1)!.task}.`;
  };
  form.addEventListener('input', order);
  form.addEventListener('change', announce);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const input of inputs) input.value = input.defaultValue;
    order();
    announce();
  });
  // A browser may keep moved weights over a reload.
  order();
  form.hidden = false;
}
