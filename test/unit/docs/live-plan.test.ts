import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatTable } from '../../../data/schema/csv.ts';
import { tableOf } from '../../../data/schema/folders.ts';
import { runOptions } from '../../../scripts/first-run/run-options.ts';
import { studyDraw, studyLimits } from '../../../scripts/first-run/study-draw.ts';
import { livePlan } from '../../../scripts/metrics/live-plan.ts';
import { livePower } from '../../../scripts/metrics/live-power.ts';

const page = readFileSync('docs/protocol.md', 'utf8').replace(/\s+/g, ' ');
const section = page.slice(page.indexOf('## Live study of first runs'), page.indexOf('## Deviations'));
const tables = (plan = livePlan()) =>
  formatTable(tableOf('metrics', 'live-plan'), plan) + formatTable(tableOf('metrics', 'live-power'), livePower());
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const LABELS = {
  'share of a task': 'half width of a share',
  'difference of two tasks': 'smallest difference, each of',
  'agreement over tasks': 'smallest tau, tasks',
};

describe('the plan of the live study', () => {
  test('is the one that the protocol carries the hash of', () => expect(section).toContain(`\`${hash(tables())}\``));

  test('is another one as soon as a word or a number of it changes', () => {
    const [first, ...rest] = livePlan();
    expect(hash(tables([{ ...first!, rule: `${first!.rule} ` }, ...rest]))).not.toBe(hash(tables()));
  });

  test('stands in the protocol sentence by sentence, with numbers and what each class counts as', () => {
    const lines = livePlan().map(({ name, rule, counts, number }) => {
      const end = number === null ? '' : ` The number: ${number.toLocaleString('en-US')}.`;
      return `- **${name}**: ${rule}${end}${counts === 'no outcome' ? '' : ` Counts as: ${counts}.`}`;
    });
    expect(lines.filter((line) => !section.includes(line))).toEqual([]);
  });

  test('says what so many can tell as the protocol does: 60 give 0.13, 250 against 250 find 0.12', () => {
    const told = (row: ReturnType<typeof livePower>[number]) => (row.half_width ?? row.smallest)!.toFixed(2);
    const cell = (row: ReturnType<typeof livePower>[number]) =>
      row.planned === 'yes' ? `**${told(row)}**` : told(row);
    const lines = [...Map.groupBy(livePower(), ({ question, n }) => `${question} ${n}`).values()].map((rows) => {
      const label = LABELS[rows[0]!.question];
      return `| ${label} | ${rows[0]!.n} | ${rows.map(cell).join(' | ')} |`;
    });
    expect(lines.filter((line) => !section.includes(line))).toEqual([]);
    const alone = livePower().filter(({ design_effect: effect }) => effect === 1);
    expect(alone.find(({ question, n }) => question === 'share of a task' && n === 60)).toMatchObject({
      half_width: 0.126515131188,
    });
    expect(alone.find(({ question, n }) => question === 'difference of two tasks' && n === 250)).toMatchObject({
      smallest: 0.123983621399,
    });
  });

  test('is what the command draws, and within which limits', () => {
    expect(section).toContain('npm run first-run -- --study');
    expect(runOptions.study.type).toBe('boolean');
    expect(['translation', 'text-generation'].map(studyDraw.sizeOf)).toEqual([60, 250]);
    expect(['translation', 'text-generation'].map(studyDraw.leastOf)).toEqual([100, 1]);
    expect(studyDraw.seed).toBe('live-study-1');
    expect(studyLimits).toEqual({ mostBytes: 2e9, mostMemory: 8e9, seconds: 600 });
  });
});
