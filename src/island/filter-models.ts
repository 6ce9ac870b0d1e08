/**
 * Lets the reader filter the models of a page by words: shows the box that the page has hidden, and on each change
 * hides the models, and with them the letters, that do not have all the words in their name, datasets, evidence or
 * tasks.
 */
export function filterModels(root: HTMLElement): void {
  const form = root.querySelector('form')!;
  const input = form.querySelector('input')!;
  const status = root.querySelector('[role=status]')!;
  const sections = [...root.querySelectorAll('section')].map((section) => ({
    section,
    link: root.querySelector(`a[href="#${section.querySelector('h2')!.id}"]`)!.parentElement!,
    models: [...section.querySelectorAll('tbody')].map((body) => ({ body, text: body.textContent.toLowerCase() })),
  }));
  const all = sections.reduce((sum, { models }) => sum + models.length, 0);

  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { section, link, models } of sections) {
      let own = 0;
      for (const { body, text } of models) {
        body.hidden = !words.every((word) => text.includes(word));
        if (!body.hidden) own += 1;
      }
      section.hidden = link.hidden = own === 0;
      found += own;
    }
    status.textContent = words.length === 0 ? '' : `${found} of ${all} models`;
  };
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser may keep the words over a reload.
  filter();
  form.hidden = false;
}
