import type { Alarm, AlarmKind } from '../../data/schema/alarm.ts';
import { visible } from '../../data/schema/visible.ts';

/** What an alarm is made of. */
export interface Found {
  kind: AlarmKind;
  where: string;
  what: string;
  value?: number | null;
  limit?: number | null;
}

/**
 * The alarm of a capture; in texts of others nothing is hidden.
 */
export function makeAlarm(capture: string, { kind, where, what, value = null, limit = null }: Found): Alarm {
  const place = visible(where);
  return { id: `${capture} ${kind} ${place}`, kind, capture, where: place, what: visible(what), value, limit };
}
