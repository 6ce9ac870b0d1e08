import type { ChangedFolder } from './group-versions.ts';
import { code, figure, firstOf, markdownTable, signed } from './markdown.ts';

/** Fields of manifest.json that every crawl changes and that the tables tell better. */
const UNTOLD = /^(tables|other_files|commit|requests)(\.|$)/;

const MISSING = 'manifest.json is missing.';

/**
 * What a folder states of itself, old -> new: source, revision, counts listed, populations, options; or that it began
 * or ceased to.
 */
export function manifestSection({ manifest }: ChangedFolder): string {
  if (manifest.old === manifest.new) return '';
  if (manifest.new === undefined) return MISSING;
  if (manifest.old === undefined) return 'manifest.json is new.';
  const [old, now] = [flatten(manifest.old), flatten(manifest.new)];
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
  return markdownTable(['manifest.json', 'Old:', 'New:', 'Change:'], rows);
}

/** A new folder in a few lines: where it comes from, what it covers, how much there is of it. */
export function newFolderSection({ kind, manifest, tables }: ChangedFolder): string {
  const about = flatten(manifest.new ?? '{}');
  const seen = kind === 'captures' ? `Seen ${text(about.get('seen'))}. ` : '';
  const listings = ['models', 'spaces', 'datasets'].map((each) => {
    const listed = Number(about.get(`listed.${each}`) ?? 0);
    const [kindOf, aboutIt] = ['kind', 'about'].map((field) => about.get(`population.${each}.${field}`));
    return `- ${each}: ${figure(listed)} listed, ${String(kindOf ?? 'unknown')}. ${text(aboutIt)}`;
  });
  const sizes = tables
    .filter(({ change }) => change.newRows > 0 || change.unreadable.length > 0)
    .map(({ name, change }) => `${code(name)} ${change.unreadable.length > 0 ? '?' : figure(change.newRows)}`);
  return [
    ...(manifest.new === undefined ? [MISSING] : []),
    `${seen}Source: ${text(about.get('source'))}. Licence: ${text(about.get('licence'))}.`,
    ...(kind === 'captures' ? [listings.join('\n')] : []),
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
    fields.set('manifest.json', 'not JSON');
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
