import { whenWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { ReportData } from '../data/report-data.ts';
import { formatShare } from '../format/format-share.ts';

/** What came of copied code, in sentences that follow the data; each is left out where the data do not have it. */
export function triedAnswer({ metricTable }: Pick<ReportData, 'metricTable'>): string[] {
  const frame = frameOf(metricTable, 'examples');
  const example = metricTable('example-groups').find(
    (row) =>
      row.capture === frame?.capture &&
      row.facet === 'all' &&
      row.level === 'names' &&
      row.asked === 'every' &&
      row.at === 'newest',
  );
  const release = `release ${example?.release ?? ''} of the library transformers`;
  const holds = (id: string) => metricTable('claims').some(({ claim, verdict }) => claim === id && verdict === 'holds');
  const ran = metricTable('example-run-shares').find(
    ({ said, measure }) => said === 'names exist' && measure === 'ran',
  );
  const failing = metricTable('snippet-states').find(({ kind, state }) => kind === 'pipeline' && state === 'fails');
  const sentences = [
    frame && example?.owner_share != null
      ? `Of the model cards with an example in Python, read ${whenWords([frame.seen])}, ` +
        `on average over their owners ${formatShare(example.owner_share, 0)} still name only what ${release} has` +
        `${holds('one-release-took-most') ? ', and one release took most of the others' : ''}.`
      : '',
    ran?.share != null
      ? `Of examples whose names all exist, ${formatShare(ran.share, 0)} ran to their last line when we tried them.`
      : '',
    failing ? `The first code that the Hub itself shows fails for ${failing.tasks} of ${failing.of} tasks.` : '',
  ].filter(Boolean);
  return sentences.length > 0
    ? sentences
    : ['Whether the code that models show still runs is not known from any listing.'];
}
