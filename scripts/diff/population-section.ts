import type { ChangedCapture } from './group-versions.ts';
import { code, figure, firstOf, markdownTable, signed } from './markdown.ts';

/** Fields of capture.json that every crawl changes and that the tables tell better. */
const UNTOLD = /^(tables|commit|requests)(\.|$)/;

/** What a capture covers, old -> new: counts listed, populations, options, source. */
export function populationSection({ json }: ChangedCapture): string {
  if (json.old === undefined || json.new === undefined) return '';
  const [old, now] = [flatten(json.old), flatten(json.new)];
  const fields = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => !UNTOLD.test(field) && old.get(field) !== now.get(field),
  );
  if (fields.length === 0) return '';
  const rows = fields.map((field) => [
    code(field),
    cell(old.get(field)),
    cell(now.get(field)),
    difference(old.get(field), now.get(field)),
  ]);
  return markdownTable(['capture.json', 'Old:', 'New:', 'Change:'], rows);
}

/** A new capture in a few lines: where it comes from, what it covers, how much there is of it. */
export function newCaptureSection({ name, json, tables }: ChangedCapture): string {
  const about = flatten(json.new ?? '{}');
  const kinds = ['models', 'spaces', 'datasets'].map((kind) => {
    const listed = Number(about.get(`listed.${kind}`) ?? 0);
    return `- ${kind}: ${figure(listed)} listed, ${String(about.get(`population.${kind}.kind`) ?? 'unknown')}. ${text(about.get(`population.${kind}.about`))}`;
  });
  const sizes = tables
    .filter(({ change }) => change.newRows > 0)
    .map((table) => `${code(table.name)} ${figure(table.change.newRows)}`);
  return [
    `Seen ${text(about.get('seen'))}. Source: ${text(about.get('source'))}. Licence: ${text(about.get('licence'))}.`,
    kinds.join('\n'),
    `Rows: ${firstOf(sizes, 40) || 'none'}.`,
  ].join('\n\n');
}

function flatten(json: string): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    if (value !== null && typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
    else fields.set(path, value);
  };
  try {
    walk(JSON.parse(json), '');
  } catch {
    fields.set('capture.json', 'not JSON');
  }
  return fields;
}

function cell(value: unknown): string {
  return typeof value === 'number' ? figure(value) : value === undefined ? '' : code(String(value));
}

function difference(old: unknown, now: unknown): string {
  return typeof old === 'number' && typeof now === 'number' ? signed(now - old) : '';
}

/** Text of a source outside a table: no mention, no tag of HTML. */
function text(value: unknown): string {
  return String(value ?? 'not stated')
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .replaceAll('@', '@\u200b')
    .replaceAll('<', '&lt;');
}
