import type { Part } from './fit-parts.ts';
import { counted, figure, prose } from './markdown.ts';

/** Alarms, each one line of text; no part where nobody looked for any. */
export function alarmsPart(alarms: readonly string[] | undefined): Part[] {
  if (alarms === undefined) return [];
  return [
    {
      title: 'alarms',
      head: alarms.length > 0 ? `## Alarms (${figure(alarms.length)})\n` : '',
      lines: alarms.length > 0 ? alarms.map((alarm) => `- ${prose(alarm)}`) : ['No alarm.'],
      more: (cut) => `${counted(cut, 'more alarm')} left out: \`npm run check\` lists all.`,
      share: 0.3,
    },
  ];
}
