/** The page on encoders after the reader's first click: built to encoders/demo.js. */
import { demoEncoders, type DemoEncoder } from './demo-encoders.ts';
import { failureWords } from './failure-words.ts';
import type { Report, RunRequest, Stage } from './messages.ts';
import { progressWords } from './progress-words.ts';
import { readForm, type Wish } from './read-form.ts';
import { showResults, type Outcome } from './show-results.ts';

/** What has been run so far, by encoder. */
const outcomes = new Map<string, Outcome>();
/** The list and the number of clusters of the results that stand on the page. */
let shown: Wish | undefined;
let running: { worker: Worker; name: string; busy: boolean } | undefined;

/** Reads the form and runs what it asks for; says in the status what happens. */
export function runDemo(root: HTMLElement): void {
  const page = parts(root);
  if (running?.busy) return page.say(`${running.name} is still running: wait for it, or stop it.`);
  const wish = readForm(page.genres.value, page.k.value);
  if (typeof wish === 'string') return page.say(wish);
  const chosen = page.form.querySelector<HTMLInputElement>('input[name=encoder]:checked')?.value;
  run(
    root,
    demoEncoders.find(({ name }) => name === chosen)!,
    wish,
  );
}

function run(root: HTMLElement, encoder: DemoEncoder, wish: Wish): void {
  const page = parts(root);
  const host = root.dataset.host!;
  const worker = workerFor(encoder.name);
  running = { worker, name: encoder.name, busy: true };
  page.busy(true);
  page.say(`${encoder.name}: fetching the program from this site.`);
  /** What failed or was stopped may have left the runtime in any state: the next run begins with a new one. */
  const giveUp = (words: string) => {
    worker.terminate();
    running = undefined;
    page.busy(false);
    page.say(words);
  };
  const fail = (report: { stage: Stage; message: string }) => {
    const words = failureWords(report, host);
    outcomes.set(encoder.name, { failed: words });
    showResults(root, outcomes, encoder, shown ?? wish);
    giveUp(`${encoder.name} failed: ${words} The other encoders are not affected.`);
  };
  page.stop.onclick = () => {
    giveUp(`${encoder.name} was stopped.`);
    page.form.querySelector<HTMLElement>('[type=submit]')!.focus();
  };
  worker.onerror = (event) => fail({ stage: 'program', message: event.message ?? 'Failed to fetch the worker' });
  worker.onmessage = ({ data }: MessageEvent<Report>) => {
    if (data.kind === 'failed') return fail(data);
    if (data.kind === 'done') return finish(root, encoder, wish, data);
    page.progress.value = data.total > 0 ? data.loaded / data.total : 0;
    page.say(progressWords(encoder.name, data, host));
  };
  worker.postMessage({
    name: encoder.name,
    model: encoder.model,
    revisions: encoder.revisions,
    host,
    others: others(encoder.name, wish),
    ...wish,
  } satisfies RunRequest);
}

function finish(root: HTMLElement, encoder: DemoEncoder, wish: Wish, report: Report & { kind: 'done' }): void {
  const page = parts(root);
  running!.busy = false;
  page.busy(false);
  keep(encoder.name, wish, report);
  shown = wish;
  showResults(root, outcomes, encoder, wish);
  page.say(`${encoder.name} is done: ${wish.genres.length} genres in ${wish.k} clusters. The results follow below.`);
}

/**
 * One worker at a time: the memory of an encoder is given back only with its worker. It is made from a blob:, because
 * such a worker keeps to the content policy of the page; one with an address of its own answers to no policy in a meta.
 */
function workerFor(name: string): Worker {
  if (running?.name === name) return running.worker;
  running?.worker.terminate();
  const source = new Blob([`import ${JSON.stringify(new URL('worker.js', import.meta.url).href)};`], {
    type: 'text/javascript',
  });
  return new Worker(URL.createObjectURL(source), { type: 'module' });
}

/** Encoders that have embedded every genre of the list. */
function others(name: string, { genres }: Wish): RunRequest['others'] {
  return [...outcomes].flatMap(([other, outcome]) => {
    if (other === name || 'failed' in outcome || genres.some((genre) => !outcome.vectors.has(genre))) return [];
    return [{ name: other, vectors: genres.map((genre) => outcome.vectors.get(genre)!) }];
  });
}

function keep(name: string, { genres, k }: Wish, { vectors, measured, clusterings }: Report & { kind: 'done' }): void {
  const before = outcomes.get(name);
  const known = before !== undefined && 'vectors' in before ? before : undefined;
  const merged = new Map([...(known?.vectors ?? []), ...genres.map((genre, at) => [genre, vectors[at]!] as const)]);
  const load = measured.load === 0 && known ? known.measured.load : measured.load;
  outcomes.set(name, { vectors: merged, measured: { ...measured, load }, genres, k });
  for (const { name: own, clustering } of clusterings) {
    const outcome = outcomes.get(own);
    if (outcome !== undefined && 'vectors' in outcome)
      outcomes.set(own, { ...outcome, clustering, clustered: { genres, k } });
  }
}

function parts(root: HTMLElement) {
  const find = <T extends Element>(selector: string) => root.querySelector<T>(selector)!;
  const [status, progress, stop] = [
    find('[role=status]'),
    find<HTMLProgressElement>('progress'),
    find<HTMLButtonElement>('.stop'),
  ];
  return {
    form: find<HTMLFormElement>('form'),
    genres: find<HTMLTextAreaElement>('textarea'),
    k: find<HTMLInputElement>('[name=k]'),
    progress,
    stop,
    /** Writes into the live region, whose every change is read aloud. */
    say(words: string): void {
      if (status.textContent !== words) status.textContent = words;
    },
    busy(is: boolean): void {
      stop.hidden = progress.hidden = !is;
      progress.removeAttribute('value');
    },
  };
}
