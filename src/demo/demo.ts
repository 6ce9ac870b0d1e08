/** The page on encoders after the reader's first click: built to encoders/demo.js. */
import { demoEncoders } from './demo-encoders.ts';
import { failureWords } from './failure-words.ts';
import type { Report, RunRequest } from './messages.ts';
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
  const say = (words: string) => {
    if (page.status.textContent !== words) page.status.textContent = words;
  };
  if (running?.busy) return say(`${running.name} is still running: wait for it, or stop it.`);
  const wish = readForm(page.genres.value, page.k.value);
  if (typeof wish === 'string') return say(wish);
  const encoder = demoEncoders.find(({ name }) => name === page.form.querySelector<HTMLInputElement>('input[name=encoder]:checked')?.value)!;
  const host = root.dataset.host!;
  const done = (words: string) => {
    running!.busy = false;
    page.stop.hidden = page.progress.hidden = true;
    say(words);
  };
  const fail = (report: { stage: 'program' | 'files' | 'genres'; message: string }) => {
    const words = failureWords(report, host);
    outcomes.set(encoder.name, { failed: words });
    // What failed may have left the runtime in any state: the next run begins with a new one.
    running!.worker.terminate();
    showResults(root, outcomes, encoder, shown ?? wish);
    done(`${encoder.name} failed: ${words} The other encoders are not affected.`);
    running = undefined;
  };
  const worker = workerFor(encoder.name);
  running = { worker, name: encoder.name, busy: true };
  page.stop.hidden = page.progress.hidden = false;
  page.progress.removeAttribute('value');
  page.stop.onclick = () => {
    worker.terminate();
    done(`${encoder.name} was stopped.`);
    running = undefined;
    page.form.querySelector<HTMLElement>('[type=submit]')!.focus();
  };
  say(`${encoder.name}: fetching the program from this site.`);
  worker.onerror = (event) => fail({ stage: 'program', message: event.message ?? 'Failed to fetch the worker' });
  worker.onmessage = ({ data }: MessageEvent<Report>) => {
    if (data.kind === 'failed') return fail(data);
    if (data.kind === 'progress') {
      page.progress.value = data.total > 0 ? data.loaded / data.total : 0;
      return say(progressWords(encoder.name, data, host));
    }
    keep(encoder.name, wish, data);
    shown = wish;
    showResults(root, outcomes, encoder, wish);
    done(`${encoder.name} is done: ${wish.genres.length} genres in ${wish.k} clusters. The results follow below.`);
  };
  worker.postMessage({ name: encoder.name, model: encoder.model, revisions: encoder.revisions, host, others: others(encoder.name, wish), ...wish } satisfies RunRequest);
}

/**
 * One worker at a time: the memory of an encoder is given back only with its worker. It is made from a blob:, because
 * such a worker keeps to the content policy of the page; one with an address of its own answers to no policy in a meta.
 */
function workerFor(name: string): Worker {
  if (running?.name === name) return running.worker;
  running?.worker.terminate();
  const source = new Blob([`import ${JSON.stringify(new URL('worker.js', import.meta.url).href)};`], { type: 'text/javascript' });
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
    if (outcome !== undefined && 'vectors' in outcome) outcomes.set(own, { ...outcome, clustering, clustered: { genres, k } });
  }
}

function parts(root: HTMLElement) {
  const find = <T extends Element>(selector: string) => root.querySelector<T>(selector)!;
  return {
    form: find<HTMLFormElement>('form'), genres: find<HTMLTextAreaElement>('textarea'), k: find<HTMLInputElement>('[name=k]'),
    status: find('[role=status]'), progress: find<HTMLProgressElement>('progress'), stop: find<HTMLButtonElement>('.stop'),
  };
}
