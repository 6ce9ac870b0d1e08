import { count, oneOf, oneOfOrEmpty } from '../column.ts';
import { runCauseNames, runOutcomes, runSides } from '../example-runs/run-columns.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const exampleRunCauses = table({
  name: 'example-run-causes',
  title: 'What came of examples of cards that were run, by cause',
  key: ['capture', 'names', 'outcome', 'cause'],
  columns: {
    capture,
    names: oneOf(['exist', 'gone'], 'Whether all their names and tasks of transformers exist in the release.'),
    outcome: oneOf(runOutcomes, 'As in data/example-runs.'),
    cause: oneOfOrEmpty(runCauseNames, 'Why they stopped, as far as the error says so.'),
    side: oneOfOrEmpty(runSides, 'Whose matter that is.'),
    examples: count('Examples, one an owner.', 'examples'),
  },
});
