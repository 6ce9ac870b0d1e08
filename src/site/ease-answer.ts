import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { whenWords } from '../../frames/date-words.ts';
import { frameOf, framesOf, type Frame } from '../../frames/frame-rules.ts';
import { populationWords } from '../../frames/population-words.ts';
import { easeGroups } from '../data/ease-groups.ts';
import type { ReportData } from '../data/report-data.ts';

const [first, second] = comparedTasks;
const names = { [first]: 'text classification', [second]: 'text generation' };
interface Told {
  frame: Frame;
  answer: RowIn<'metrics', 'ease-pairs'>['answer'];
}

/** Which of the two tasks is easier, in sentences that follow the data: which was, what it hangs on, and what is newest. */
export function easeAnswer({ metricTable }: Pick<ReportData, 'metricTable'>): string[] {
  const pairs = metricTable('ease-pairs').filter((row) => row.first === first && row.second === second);
  const told = framesOf(metricTable, 'every-ease').flatMap((frame): Told[] => {
    const row = pairs.find(({ capture, low }) => capture === frame.capture && low !== null);
    return row ? [{ frame, answer: row.answer }] : [];
  });
  if (told.length === 0)
    return [`Which of ${names[first]} and ${names[second]} is easier to build with is not known from any listing.`];
  const ofGeneration = told.filter(({ answer }) => answer === 'harder');
  const ofClassification = told.filter(({ answer }) => answer === 'easier');
  const when = (those: readonly Told[]) => whenWords(those.map(({ frame }) => frame.seen));
  const only = (task: string, other: string, those: readonly Told[]) =>
    `Of the two tasks this report compares, ${task} was the easier to build with ${when(those)}; in no listing was it ${other}.`;
  const answer =
    ofGeneration.length > 0 && ofClassification.length > 0
      ? `Which of the two tasks is easier to build with turns with the listing: ${names[second]} was ${when(ofGeneration)}, ` +
        `${names[first]} ${when(ofClassification)}.`
      : ofGeneration.length > 0
        ? only(names[second], names[first], ofGeneration)
        : ofClassification.length > 0
          ? only(names[first], names[second], ofClassification)
          : `Neither ${names[first]} nor ${names[second]} can be called the easier of the two in any listing.`;
  const hangs = metricTable('claims').some(
    ({ claim, verdict }) => claim === 'answer-hangs-on-small-forms' && verdict === 'holds',
  );
  return [
    answer,
    ...(hangs && ofGeneration.length + ofClassification.length > 0
      ? [
          'That hangs on one thing, the small and converted copies that others make of a model: without them the two cannot ' +
            'be told apart.',
        ]
      : []),
    ...newestWords(told.at(-1)!),
  ];
}

/** What the newest listing says where it does not name one of the two. */
function newestWords({ frame, answer }: Told): string[] {
  if (answer === 'easier' || answer === 'harder') return [];
  const said = answer === 'equivalent' ? 'they are about equally easy' : 'it cannot be told';
  const words = populationWords(frame.models_population, 'models');
  return [`In the newest listing with enough models of both, ${words} ${whenWords([frame.seen])}, ${said}.`];
}

/** How the ranked tasks divide into groups that can be told apart, in one sentence. */
export function groupsAnswer(data: Pick<ReportData, 'metricTable'>): string {
  const frame = frameOf(data.metricTable, 'ease');
  const groups = [...easeGroups(data).values()];
  if (!frame || groups.length === 0) return 'No listing of all models is at hand, so no task can be ranked.';
  const count = (name: string) => groups.filter((group) => group === name).length;
  return (
    `Of ${groups.length} tasks that the newest listing of all models ranks, ${whenWords([frame.seen])}, ${count('easier')} ` +
    `are easier to build with than the middle, ${count('harder')} harder and ${count('like')} about the same` +
    (count('cannot be told') === 0 ? '.' : `; of the other ${count('cannot be told')} it cannot be told.`)
  );
}
