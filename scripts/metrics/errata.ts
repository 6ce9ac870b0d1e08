import type { RowIn } from '../../data/schema/folders.ts';
import { STUDY } from '../../frames/frame-rules.ts';
import type { Sources } from './sources.ts';
import type { CaptureTables } from './capture-tables.ts';
import { published } from './published.ts';
import { ratio } from './share-with-interval.ts';
import { topTwenty } from './top-twenty.ts';
import { wholeListings } from './whole-listings.ts';
import { withKnown } from './with-known.ts';

type ErrataRow = RowIn<'metrics', 'errata'>;

const LARGE = 100_000_000;

const said = new Map(published().map((row) => [row.figure, row.value]));

/** Table `errata`: figures of the starting study and of others beside what the captures give. */
export function errata({ captures }: Pick<Sources, 'captures'>): ErrataRow[] {
  const study = captures.find(({ capture }) => capture.capture === STUDY);
  const whole = wholeListings(captures).at(-1);
  return [...(study ? [...ofSpaces(study), ...ofModels(study)] : []), ...(whole ? ofDownloads(whole) : []), ...lost()];
}

function ofSpaces({ table }: CaptureTables): ErrataRow[] {
  const spaces = table('spaces');
  const sized = withKnown(spaces, 'bytes');
  return [
    row(
      'spaces-in-scope',
      'Distinct Spaces that use one of the forty models',
      said.get('study-spaces-in-scope'),
      spaces.length,
      'Spaces',
      STUDY,
      'The same.',
    ),
    row(
      'spaces-without-size',
      'Spaces whose size was not measured',
      said.get('study-without-size'),
      spaces.length - sized.length,
      'Spaces',
      STUDY,
      'The same; dropping them drops large ones.',
    ),
    row(
      'spaces-above-100-mb',
      'Distinct Spaces above 100 MB',
      said.get('study-large-spaces'),
      sized.filter((each) => each.bytes > LARGE).length,
      'Spaces',
      STUDY,
      'The study says over so many; its table has a row for each pair of Space and model, ' +
        'so one Space counts several times.',
    ),
    row(
      'sized-below-1000-files',
      'Spaces with fewer than 1,000 files that have a size',
      0,
      sized.filter((each) => each.files !== null && each.files < 1000).length,
      'Spaces',
      STUDY,
      'The scraper as published leaves the size out below 1,000 files, against its own comment: ' +
        'the published sizes come from other code.',
    ),
  ];
}

function ofModels(study: CaptureTables): ErrataRow[] {
  const lists = topTwenty({ captures: [study] }).filter((each) => each.sort === 'likes');
  const of = (by: string, task: string, measure: string) =>
    lists.find((each) => each.by === by && each.task === task && each.measure === measure);
  const sums = ['text-classification', 'text-generation'].flatMap((task) => {
    const downloads = of('tag', task, 'downloads');
    return [
      row(
        `downloads-sum-${task}`,
        `Downloads of the twenty models of ${task}, sum`,
        null,
        downloads?.sum ?? null,
        'downloads',
        STUDY,
        'From the table that the study published; its text names no sum.',
      ),
      row(
        `downloads-median-${task}`,
        `Downloads of the twenty models of ${task}, median`,
        null,
        downloads?.median ?? null,
        'downloads',
        STUDY,
        'From the same table.',
      ),
    ];
  });
  const [byTag, byTask] = [
    of('tag', 'text-classification', 'likes'),
    of('pipeline_tag', 'text-classification', 'likes'),
  ];
  const others = byTag && byTask ? byTag.size - byTask.size : null;
  return [
    ...sums,
    row(
      'other-pipeline-tag',
      'Models of the list of text-classification with another pipeline_tag',
      0,
      others,
      'models',
      STUDY,
      'The list was filtered by tag; these are zero-shot and similarity models.',
    ),
  ];
}

function ofDownloads({ capture, table }: CaptureTables): ErrataRow[] {
  const all = table('distributions').find(
    (each) => each.kind === 'models' && each.by === 'all' && each.measure === 'downloads',
  );
  const zero = all ? ratio(all.zeros, all.known) : null;
  return [
    row(
      'top-1-percent',
      'Share of all downloads held by the top 1 % of models',
      said.get('osborne-top-1'),
      all?.top_1 ?? null,
      'share',
      capture.capture,
      'Another listing, nine months later or more.',
    ),
    row(
      'zero-downloads',
      'Share of models without a download in 30 days',
      said.get('osborne-zero-downloads'),
      zero,
      'share',
      capture.capture,
      'Published as more than this; what the Hub counts as a download has changed between the two.',
    ),
  ];
}

/** Figures that no capture can give again, with the reason. */
function lost(): ErrataRow[] {
  const why = 'Cannot be counted: the list of Spaces and their models was not published.';
  return [
    row('spaces-listed', 'Spaces listed in November 2023', said.get('study-spaces-listed'), null, 'Spaces', null, why),
    row(
      'spaces-naming',
      'Spaces of that list that name a model',
      said.get('study-spaces-naming'),
      null,
      'Spaces',
      null,
      why,
    ),
    row('uses-named', 'Pairs of Space and model in that list', said.get('study-uses-named'), null, 'uses', null, why),
    row(
      'uses-in-scope',
      'Pairs of a Space and one of the forty models',
      said.get('study-uses-in-scope'),
      null,
      'uses',
      null,
      why,
    ),
    row(
      'lower-quartile',
      'Lower quartile of the sizes of Spaces of one task, as the text prints it',
      said.get('study-q1-readme'),
      null,
      'KB',
      null,
      'Cannot be counted by task for the same reason; the notebook of the study has 2.73 KB.',
    ),
  ];
}

function row(
  item: string,
  about: string,
  published: number | null | undefined,
  found: number | null,
  unit: string,
  capture: string | null,
  note: string,
): ErrataRow {
  return { item, about, said: published ?? null, found, unit, capture, note };
}
