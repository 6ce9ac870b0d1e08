import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayWords } from '../../frames/date-words.ts';
import { framesOf, isFrameName, type FrameName } from '../../frames/frame-rules.ts';
import { metricTable } from '../data/metric-table.ts';
import { reportData } from '../data/report-data.ts';
import type { Chart } from '../figure/chart.ts';

/** A chapter as text. */
export interface ChapterSource {
  /** Path, for errors. */
  file: string;
  text: string;
}

/** Captures of a chart by its id. */
export type CapturesOfChart = (chart: string) => Promise<readonly string[]>;

const ISO = /\b20\d\d-[01]\d-[0-3]\d\b/;

/**
 * Where a chapter asks for a capture by a date, and where a sentence rests on another capture than the figures of its
 * section and does not say when that was: one line a place.
 */
export async function frameProblems(
  chapters: readonly ChapterSource[],
  capturesOfChart: CapturesOfChart,
): Promise<string[]> {
  const problems = await Promise.all(chapters.map((chapter) => chapterProblems(chapter, capturesOfChart)));
  return problems.flat();
}

async function chapterProblems({ file, text }: ChapterSource, capturesOfChart: CapturesOfChart): Promise<string[]> {
  const rules = rulesByName(text);
  const dated = text
    .split('\n')
    .flatMap((line, at) =>
      ISO.test(line)
        ? [`${file}:${at + 1}: ${ISO.exec(line)![0]}: expected a capture by its rule, as captureBy('whole-models')`]
        : [],
    );
  const sections = await Promise.all(
    blocksOf(text, /^(?=## )/m).map(async (section) => {
      const charts = [...section.text.matchAll(/<Figure chart="([\w-]+)"/g)].map(([, chart]) => chart!);
      const shown = new Set((await Promise.all(charts.map((chart) => capturesOfChart(chart)))).flat());
      if (shown.size === 0) return [];
      return blocksOf(section.text, /\n\n+/, section.line).flatMap((paragraph) =>
        silentRules(paragraph.text, rules, shown).map(
          ({ rule, days }) =>
            `${file}:${paragraph.line}: a sentence rests on ${days} (${rule}), the figures beside it (${charts.join(', ')}) ` +
            `do not: let it say when, as <When by="${rule}" />`,
        ),
      );
    }),
  );
  return [...dated, ...sections.flat()];
}

/** Rules behind the names that a chapter exports: those of captureBy, and what is made of them. */
function rulesByName(text: string): Map<string, Set<FrameName>> {
  const rules = new Map<string, Set<FrameName>>();
  for (const [, name, made] of text.matchAll(/^export const (\w+) = (.*)$/gm)) {
    const asked = [...made!.matchAll(/captureBy\('([\w-]+)'\)/g)].flatMap(namedRule);
    const behind = namesIn(made!).flatMap((word) => [...(rules.get(word) ?? [])]);
    rules.set(name!, new Set([...asked, ...behind]));
  }
  return rules;
}

/** Rules of the numbers of a paragraph whose captures no figure shows, and of which the paragraph does not say when. */
function silentRules(
  paragraph: string,
  rules: ReadonlyMap<string, ReadonlySet<FrameName>>,
  shown: ReadonlySet<string>,
): { rule: FrameName; days: string }[] {
  const values = [...paragraph.matchAll(/<Value\b[^]*?\/>/g)].map(([value]) => value);
  const rulesOf = (source: string) => new Set(namesIn(source).flatMap((word) => [...(rules.get(word) ?? [])]));
  const said = new Set([
    ...values.filter((value) => value.includes('column="seen"')).flatMap((value) => [...rulesOf(value)]),
    ...[...paragraph.matchAll(/<(?:When|Population)\b[^>]*\bby="([\w-]+)"/g)].flatMap(namedRule),
  ]);
  const saidCaptures = new Set([...said].flatMap((rule) => capturesOf(rule)));
  return [...new Set(values.flatMap((value) => [...rulesOf(value)]))]
    .filter((rule) => {
      const own = capturesOf(rule);
      return own.some((capture) => !shown.has(capture)) && !own.every((capture) => saidCaptures.has(capture));
    })
    .map((rule) => ({
      rule,
      days: framesOf(metricTable, rule)
        .map(({ seen }) => dayWords(seen))
        .join(' and '),
    }));
}

/** Names of a piece of code; a word inside quotes names nothing, as `churn` of the table "model-churn". */
function namesIn(source: string): string[] {
  return [...source.replace(/"[^"]*"|'[^']*'/g, "''").matchAll(/\w+/g)].map(([word]) => word);
}

/** The rule that the first group of a match names; what is no rule is an error of the build. */
function namedRule([, rule = '']: RegExpMatchArray): FrameName[] {
  return isFrameName(rule) ? [rule] : [];
}

function capturesOf(rule: FrameName): string[] {
  return framesOf(metricTable, rule).map(({ capture }) => capture);
}

/** Parts of a text with the line on which each begins, counted from 1. */
function blocksOf(text: string, between: RegExp, first = 1): { text: string; line: number }[] {
  let [line, from] = [first, 0];
  return text.split(between).map((part) => {
    const at = text.indexOf(part, from);
    line += text.slice(from, at).split('\n').length - 1;
    const block = { text: part, line };
    line += part.split('\n').length - 1;
    from = at + part.length;
    return block;
  });
}

/** The chapters of a folder. */
export function chapterSources(folder: string): ChapterSource[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Captures of a chart of src/charts, from its rows. */
export async function capturesOfChart(id: string): Promise<readonly string[]> {
  const { chart } = (await import(`../charts/${id}.ts`)) as { chart: Chart };
  return typeof chart.captures === 'function' ? chart.captures(chart.rows(reportData)) : chart.captures;
}
