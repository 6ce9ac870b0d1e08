import type { Alarm, AlarmKind } from '../../data/schema/alarm.ts';

/** What an alarm is made of. */
export interface Found {
  kind: AlarmKind;
  where: string;
  what: string;
  value?: number | null;
  limit?: number | null;
}

/**
 * The alarm of a capture; texts of others lose control and direction characters, which could hide what stands there.
 */
export function makeAlarm(capture: string, { kind, where, what, value = null, limit = null }: Found): Alarm {
  const place = printable(where);
  return { id: `${capture} ${kind} ${place}`, kind, capture, where: place, what: printable(what), value, limit };
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`);
}
