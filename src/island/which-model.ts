/** Lets the reader of the page say a wish: fetches the file of the task and shows the models that meet it. */
import { element } from '../demo/element.ts';
import { CHOICE_HEADS, choiceCells, choiceSentence } from '../look/choice-cells.ts';
import { chooseModels, type Wish } from '../look/choose-models.ts';
import { whichModels, type WhichFile } from '../look/which-file.ts';
import { siteReader } from './site-reader.ts';

const root = document.querySelector<HTMLElement>('which-model')!;
const form = root.querySelector('form')!;
const status = root.querySelector('[role=status]')!;
const answer = root.querySelector('.answer')!;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;

function wishOf(): Wish {
  const memory = Number(field('memory').value);
  return {
    licence: field('licence').value,
    language: field('language').value,
    memory: memory > 0 ? memory : null,
    runs: field('runs').checked,
    word: field('word').value,
  };
}

function show(file: WhichFile): void {
  const models = whichModels(file);
  const wish = wishOf();
  const chosen = chooseModels(
    file.lists.map((list) => list.models),
    models,
    wish,
  );
  status.textContent = choiceSentence(file.task, chosen.length, models.length);
  const lines = chosen.map((choice) => {
    const { id } = models[choice.model]!;
    const cells = choiceCells(file, models[choice.model]!, choice, root.dataset.code ?? '', wish.language);
    const link = element('a', { href: `https://huggingface.co/${id}` }, id);
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, link),
      ...cells.map(({ text, basis }) => element('td', {}, text, element('small', {}, basis))),
    );
  });
  const heads = CHOICE_HEADS.map((head) => element('th', { scope: 'col' }, head));
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...lines));
  const label = `Table: models of ${file.task} that meet the wish`;
  const scroll = element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': label }, table);
  answer.replaceChildren(...(chosen.length === 0 ? [] : [scroll]));
}

async function ask(): Promise<void> {
  const task = field('task').value;
  status.textContent = 'Looking.';
  try {
    show((await siteReader.json(`which/${encodeURIComponent(task)}.json.gz`)) as WhichFile);
  } catch (error) {
    answer.replaceChildren();
    status.textContent = `The models of ${task} could not be fetched from this site: ${String(error)}`;
  }
}

if (location.protocol === 'file:') root.querySelector<HTMLElement>('.from-disk')!.hidden = false;
else {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    history.replaceState(null, '', `?${words}`);
    void ask();
  });
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of asked) {
    const own = form.elements.namedItem(name);
    if (own instanceof HTMLInputElement && own.type === 'checkbox') own.checked = true;
    else if (own instanceof HTMLInputElement || own instanceof HTMLSelectElement) own.value = value;
  }
  if (asked.has('task')) void ask();
}
