/** The captures on which sentences on who is made from whom rest; they are among the rules of frame-rules.ts. */
import { ENOUGH, knowing, newest, type Rule } from './choose-captures.ts';

/** Rules by name. */
export const lineageRules = {
  lineage: newest('models', 'which models are made from which', (rows) =>
    knowing(rows, 'lineage', (row) => row.value === 'made from another' && row.n >= ENOUGH),
  ),
  relations: newest('models', 'how models are made from others', (rows) =>
    knowing(rows, 'lineage', (row) => row.facet === 'relation' && row.value !== 'unstated' && row.n >= ENOUGH),
  ),
} as const satisfies Readonly<Record<string, Rule>>;
