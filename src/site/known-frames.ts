import { frameRules, framesOf, type Frame, type FrameName } from '../../frames/frame-rules.ts';
import { metricTable } from '../data/metric-table.ts';
import { UnknownValue } from '../value/unknown-value.ts';

/** The captures of a rule, oldest first, at least one: where the data have none, an UnknownValue says what is missing. */
export function knownFrames(name: FrameName): readonly Frame[] {
  const frames = framesOf(metricTable, name);
  if (frames.length === 0) throw new UnknownValue(`no capture is this: ${frameRules[name].about}`);
  return frames;
}
