import { listedKinds } from '../../data/schema/listed-kinds.ts';
import type { ChangedFolder } from './group-versions.ts';
import { code, figure, firstOf, markdownTable, prose, signed, tableRow } from './markdown.ts';

/** Fields of manifest.json that every crawl changes and that the tables tell better. */
const UNTOLD = /^(tables|other_files|commit|requests)(\.|$)/;
/** Fields that the populations tell. */
const COVERED = /^(seen|listed\.\w+|population\.\w+\.kind)$/;

/** What is said of a folder without manifest. */
export const MANIFEST_MISSING = 'manifest.json is missing.';
export const MANIFEST_NEW = 'manifest.json is new.';

/**
 * What a folder states of itself, old -> new: source, revision, options; or that it began to. Of a capture the
 * populations are told elsewhere.
 */
export function manifestSection(folder: ChangedFolder): string {
  if (folder.manifest.old === undefined && folder.manifest.new !== undefined) return MANIFEST_NEW;
  const rows = manifestRows(folder);
  return rows.length === 0 ? '' : [markdownTable(['manifest.json', 'Old:', 'New:', 'Change:'], []), ...rows].join('\n');
}

/** A row for each field that changed. */
export function manifestRows({ kind, manifest }: Pick<ChangedFolder, 'kind' | 'manifest'>): string[] {
  if (manifest.old === undefined || manifest.new === undefined) return [];
  const [old, now] = [flatten(manifest.old), flatten(manifest.new)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => !UNTOLD.test(field) && !(kind === 'captures' && COVERED.test(field)))
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) =>
      tableRow([code(field), cell(old.get(field)), cell(now.get(field)), difference(old.get(field), now.get(field))]),
    );
}

/** A new folder in a few lines: where it comes from, what it covers, how much there is of it. */
export function newFolderSection({ kind, manifest, tables }: ChangedFolder): string {
  const about = flatten(manifest.new ?? '{}');
  const seen = kind === 'captures' ? `Seen ${text(about.get('seen'))}. ` : '';
  const listings = listedKinds.map((each) => {
    const listed = Number(about.get(`listed.${each}`) ?? 0);
    const [kindOf, aboutIt] = ['kind', 'about'].map((field) => about.get(`population.${each}.${field}`));
    return `- ${each}: ${figure(listed)} listed, ${prose(String(kindOf ?? 'unknown'))}. ${text(aboutIt)}`;
  });
  const sizes = tables
    .filter(({ change }) => change.newRows > 0 || change.unreadable.length > 0)
    .map(({ name, change }) => `${code(name)} ${change.unreadable.length > 0 ? '?' : figure(change.newRows)}`);
  return [
    ...(manifest.new === undefined ? [MANIFEST_MISSING] : []),
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

function text(value: unknown): string {
  return prose(String(value ?? 'not stated'));
}
