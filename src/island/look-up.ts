/**
 * The look-up before anything is asked: shows the forms, and fetches a program with the first question for it. From the
 * disk a browser gives a page no other file: then a sentence says so.
 */
const root = document.querySelector<HTMLElement>('look-up')!;
const part = <E extends Element = HTMLElement>(name: string) => root.querySelector<E>(name)!;
const program = <Module>(name: 'answer' | 'rows') =>
  import(/* @vite-ignore */ new URL(`look/${name}.js`, document.baseURI).href) as Promise<Module>;

async function attempt(status: Element, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    status.textContent = `The program of the look-up could not be fetched from this site: ${String(error)}`;
  }
}

if (location.protocol === 'file:') part('.from-disk').hidden = false;
else {
  const [form, rows] = [part<HTMLFormElement>('form.ask'), part<HTMLFormElement>('form.rows')];
  const input = form.querySelector('input')!;
  const places = { status: part('.ask-status'), answer: part('.answer'), pages: part('.pages') };
  const asked = () => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    const words = input.value.trim();
    if (words !== '')
      void attempt(places.status, async () =>
        (await program<typeof import('./answer.ts')>('answer')).answer(words, places),
      );
  };
  form.hidden = rows.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', `?${new URLSearchParams({ q: input.value.trim() })}`);
    asked();
  });
  rows.addEventListener('submit', (event) => {
    event.preventDefault();
    const status = part('.rows-status');
    void attempt(status, async () =>
      (await program<typeof import('./show-rows.ts')>('rows')).showRows(rows, status, part('.rows-answer')),
    );
  });
  addEventListener('popstate', asked);
  asked();
}
export {};
