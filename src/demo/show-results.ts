import type { Clustering } from '../../method/encoder-method.ts';
import { encoderAgreement } from '../../method/encoder-agreement.ts';
import { formatBytes } from '../format/format-bytes.ts';
import { formatNumber } from '../format/format-number.ts';
import { agreementWords } from './agreement-words.ts';
import { clusterLetter, clusterWords } from './cluster-letter.ts';
import { encoderLines, type DemoEncoder } from './demo-encoders.ts';
import { element, tableOf } from './element.ts';
import { genreMap } from './genre-map.ts';
import type { Measured } from './messages.ts';
import type { Wish } from './read-form.ts';

/**
 * What became of an encoder: why it failed, or all vectors it has made and the clusters of the list that was last
 * clustered.
 */
export type Outcome =
  | { failed: string }
  | {
      vectors: ReadonlyMap<string, number[]>;
      measured: Measured;
      genres: readonly string[];
      k: number;
      clustering?: Clustering;
      clustered?: Wish;
    };

type Run = { name: string; measured: Measured; genres: readonly string[]; clustering: Clustering };

/**
 * Shows all that was run so far; encoders are compared where they clustered the list that the reader asked for last.
 */
export function showResults(
  root: HTMLElement,
  outcomes: ReadonlyMap<string, Outcome>,
  encoder: DemoEncoder,
  wish: Wish,
): void {
  const same = (other: Wish | undefined) =>
    other !== undefined && other.k === wish.k && other.genres.join('\n') === wish.genres.join('\n');
  const runs = [...outcomes].flatMap(([name, outcome]): Run[] => {
    if ('failed' in outcome || outcome.clustering === undefined || !same(outcome.clustered)) return [];
    return [{ name, measured: outcome.measured, genres: outcome.genres, clustering: outcome.clustering }];
  });
  const failures = [...outcomes].flatMap(([name, outcome]) =>
    'failed' in outcome ? [{ name, failed: outcome.failed }] : [],
  );
  const current = runs.find(({ name }) => name === encoder.name);
  root.querySelector<HTMLElement>('.results')!.hidden = false;
  root
    .querySelector('.measured')!
    .replaceChildren(...(runs.length > 0 ? [runTable(runs)] : []), ...failures.map(failureLine));
  // An encoder that failed has no map and no place in the comparison: those of the run before stay.
  if (current) {
    root.querySelector('.line-javascript')!.textContent = encoderLines(encoder).javascript;
    root.querySelector('.line-python')!.textContent = encoderLines(encoder).python;
    root.querySelector('.map')!.replaceChildren(...mapParts(current, wish.genres));
  }
  root.querySelector('.compared')!.replaceChildren(...comparison(runs, encoder.name, wish.genres));
}

function runTable(runs: readonly Run[]): HTMLElement {
  const seconds = (ms: number) => `${formatNumber(ms / 1000, 2)} s`;
  const rows = runs.map(({ name, measured, genres, clustering }) => [
    name,
    formatBytes(measured.bytes),
    seconds(measured.load),
    `${formatNumber(measured.run, 0)} ms`,
    `${formatNumber(measured.run / genres.length, 1)} ms`,
    figure(mean(clustering.silhouettes)),
    figure(clustering.stability),
    `${measured.revision}, ${measured.stored ? 'from the browser’s store' : 'fetched'}`,
  ]);
  return tableOf(
    'Measured on this machine',
    ['Encoder', '#Size', '#Load', '#All genres', '#One genre', '#Silhouette', '#Two halves of the starts', 'Files'],
    rows,
  );
}

function failureLine({ name, failed }: { name: string; failed: string }): HTMLElement {
  return element('p', { class: 'failure' }, element('b', {}, `${name} failed: `), failed);
}

function mapParts({ name, clustering }: Run, genres: readonly string[]): HTMLElement[] {
  const { clusters, places, silhouettes, variance } = clustering;
  const points = genres.map((genre, at) => ({ genre, cluster: clusters[at]!, x: places[at]![0], y: places[at]![1] }));
  const title = `Genres by ${name}`;
  const words = clusterWords(genres, clusters);
  const drawing = (shown: string, width: number) => {
    const box = element('div', { class: shown });
    // Our own drawing, which escapes what the reader wrote.
    box.innerHTML = genreMap({ id: `map-own-${width}`, title, description: `${words.join('; ')}.`, points, width });
    return box;
  };
  const share = Math.round((variance[0] + variance[1]) * 100);
  const twin = tableOf(
    title,
    ['Genre', 'Cluster', '#Silhouette', '#First component', '#Second component'],
    points.map(({ genre, cluster, x, y }, at) => [
      genre,
      clusterLetter(cluster),
      figure(silhouettes[at]!),
      figure(x),
      figure(y),
    ]),
  );
  return [
    element('h3', {}, title),
    element('ul', {}, ...words.map((line) => element('li', {}, line))),
    element(
      'figure',
      { class: 'genres' },
      element(
        'figcaption',
        { class: 'more' },
        `The two axes hold ${share}% of the variance; what lies together here may be far apart in the others.`,
      ),
      drawing('wide', 720),
      drawing('narrow', 380),
    ),
    element('details', { class: 'twin' }, element('summary', {}, `Data of this map: ${genres.length} rows`), twin),
  ];
}

/** The index of every pair as a matrix, and in words what the chosen encoder does otherwise than the others. */
function comparison(runs: readonly Run[], chosen: string, genres: readonly string[]): HTMLElement[] {
  if (runs.length < 2)
    return [element('p', { class: 'more' }, 'Run a second encoder on the same list to compare the two.')];
  const compare = (a: Run, b: Run) => encoderAgreement(a.clustering.clusters, b.clustering.clusters);
  const rows = runs.map((a) => [a.name, ...runs.map((b) => figure(compare(a, b).ari))]);
  const own = runs.find(({ name }) => name === chosen) ?? runs.at(-1)!;
  const words = runs
    .filter((run) => run !== own)
    .map((other) => {
      const { ari, moved } = compare(own, other);
      return element(
        'li',
        {},
        agreementWords(
          own.name,
          other.name,
          ari,
          moved.map((at) => genres[at]!),
          genres.length,
        ),
      );
    });
  return [
    tableOf('Adjusted Rand index of each pair', ['Encoder', ...runs.map(({ name }) => `#${name}`)], rows),
    element('ul', {}, ...words),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function figure(value: number): string {
  return formatNumber(value, 2);
}
