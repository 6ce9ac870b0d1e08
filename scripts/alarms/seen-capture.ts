import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { Capture } from '../../data/schema/manifest.ts';
import type { Row } from '../../data/schema/table.ts';

/** Tables that alarms look at. */
export type SeenTable = ListedKind | 'tallies' | 'distributions' | 'model-uses' | 'task-uses' | 'space-use';

/** What alarms need of a capture: rows of today's schema, or of an older one, whose columns may be others. */
export interface SeenCapture {
  manifest: Pick<
    Capture,
    'capture' | 'seen' | 'source' | 'population' | 'listed' | 'endpoint' | 'options' | 'alarms' | 'losses'
  >;
  table(name: SeenTable): readonly Row[];
}
