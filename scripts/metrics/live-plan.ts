import { outcomes } from '../../data/schema/first-run/outcomes.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { liveOutcomes } from './live-outcomes.ts';
import { liveRules, type LiveRule } from './live-rules.ts';

type LivePlanRow = RowIn<'metrics', 'live-plan'>;

/** Table `live-plan`: the rules of the live study of first runs, from constants alone. */
export function livePlan(): LivePlanRow[] {
  const part = (name: LivePlanRow['part'], rules: readonly LiveRule[]) =>
    rules.map((rule, at): LivePlanRow => ({
      part: name,
      place: at + 1,
      counts: 'no outcome',
      ...rule,
      number: rule.number ?? null,
    }));
  const classes = outcomes.map((name, at): LivePlanRow => ({
    part: 'outcome',
    place: at + 1,
    name,
    number: null,
    ...liveOutcomes[name],
  }));
  return [
    ...part('population', liveRules.population),
    ...part('draw', liveRules.draw),
    ...part('size', liveRules.size),
    ...part('limit', liveRules.limit),
    ...classes,
    ...part('hypothesis', liveRules.hypothesis),
    ...part('stop', liveRules.stop),
    ...part('report', liveRules.report),
  ];
}
