import { countWords } from '../format/count-words.ts';
import type { TaskJson } from '../site/task-json.ts';

type Child = Node | string;

/**
 * Shows the facts of a task below its tile instead of going to its page: the link is followed as it stands where the file
 * with the facts does not come, as from the disk, and where the reader asks for a new tab.
 */
export function taskExplorer(root: HTMLElement): void {
  const panel = make('section', 'facts');
  panel.tabIndex = -1;
  let asked = '';
  root.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.tiles a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    asked = link.href;
    try {
      const answer = await fetch(link.href.replace(/html$/, 'json'));
      if (!answer.ok) throw new Error(String(answer.status));
      const facts: TaskJson = await answer.json();
      // Of two tiles pressed one after the other the last is shown, whichever answer comes first.
      if (asked !== link.href) return;
      panel.replaceChildren(...contents(facts, link.href));
      root.querySelector('[aria-current]')?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      panel.setAttribute('aria-label', facts.task);
      link.closest('section')!.append(panel);
      panel.focus({ preventScroll: true });
      panel.scrollIntoView({ block: 'nearest' });
    } catch {
      location.href = link.href;
    }
  });
}

function contents(
  { task, listings, standing, parts, unknown, leaders, memory, example, code }: TaskJson,
  page: string,
): Child[] {
  const seen = (listing: string) => listings[listing]?.says ?? listing;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const line = (heading: string, text: string | null) => [
    make('h5', '', heading),
    make('p', '', text ?? 'Not known from any listing.'),
  ];
  const bars = parts.map(({ label, says, share, n, listing }) => {
    const bar = make('span', 'bar');
    bar.style.setProperty('--share', String(share));
    const about = make('small', '', `${says}; of ${n} · ${seen(listing)}`);
    return make('li', '', make('b', '', label), bar, make('span', 'share', percent(share)), about);
  });
  const models = leaders?.models.map(({ model, downloads, likes, licence }) => {
    const told = [
      downloads === null ? '' : countWords(downloads, 'download'),
      likes === null ? '' : countWords(likes, 'like'),
      licence ?? 'no licence stated',
    ];
    return make('li', '', anchor(`https://huggingface.co/${model}`, model), ` ${told.filter(Boolean).join(', ')}`);
  });
  return [
    make('h4', '', task),
    make('p', '', standing),
    make('ul', 'parts-of-task', ...bars),
    ...(unknown.length > 0
      ? [make('p', 'more', `Not known: ${unknown.map(({ label }) => label.toLowerCase()).join(', ')}.`)]
      : []),
    ...(leaders
      ? [
          make('h5', '', `Most ${leaders.order === 'likes' ? 'liked' : 'downloaded'} · ${seen(leaders.listing)}`),
          make('ol', '', ...models!),
        ]
      : []),
    ...line('Memory', memory),
    ...line('Examples in its cards', example),
    ...line('Code that the Hub shows', code),
    make('p', '', anchor(page, `All about ${task}`)),
  ];
}

function make(name: string, of: string, ...children: Child[]): HTMLElement {
  const element = document.createElement(name);
  if (of) element.className = of;
  element.append(...children);
  return element;
}

function anchor(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.append(text);
  return link;
}
