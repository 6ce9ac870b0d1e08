import type { Coverage } from './capture-versions.ts';
import type { CoverageNews } from './coverage-news.ts';
import type { Part } from './fit-parts.ts';
import type { ChangedData } from './group-versions.ts';
import { MANIFEST_MISSING, MANIFEST_NEW, manifestRows, newFolderSection } from './manifest-section.ts';
import { code, counted, figure, percent, prose, signed, tableHead, tableRow } from './markdown.ts';

const KINDS: Readonly<Record<string, string>> = {
  whole: 'a whole listing',
  top: 'top lists',
  sample: 'a sample',
  curated: 'a curated set',
  none: 'not captured',
  unknown: 'not known',
  '': 'not stated',
};

type Listed = CoverageNews['listings'][number];

/** What the captures compared cover, what cannot be compared, and which captures came or went. */
export function coverageParts(coverage: readonly CoverageNews[], changed: ChangedData): Part[] {
  const rows = coverage.filter(({ presence }) => presence === 'both').flatMap(coverageRows);
  const warnings = [...coverage.flatMap(kindLines), ...lossLines(changed)];
  const table = tableHead(['Capture', 'Seen', 'Listing', 'Population', 'Listed before:', 'Now:', 'Change:', '%:']);
  const parts = [
    part('populations', '## Populations\n', warnings),
    part('populations', `${warnings.length > 0 ? '' : '## Populations\n\n'}${table}`, rows),
    ...changed.folders.flatMap((folder) => {
      if (folder.presence === 'new' && folder.kind === 'captures')
        return [part(folder.path, `## ${code(folder.path)} (new)\n`, [newFolderSection(folder)])];
      const stated = folder.kind === 'captures' && folder.presence === 'both' ? manifestRows(folder) : [];
      return [
        part(folder.path, `\n${tableHead([`${code(folder.path)} states`, 'Before:', 'Now:', 'Change:'])}`, stated),
      ];
    }),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function part(title: string, head: string, lines: readonly string[]): Part {
  return { title, head, lines, more: (cut) => `${counted(cut, 'more line')} left out.`, share: 0.15 };
}

/** Listings of a capture: all that it has, where any of them is not as it was; of latest always. */
function coverageRows({ capture, seen, listings }: CoverageNews): string[] {
  const isNews = ({ coverage: { old, new: now } }: Listed) => old.kind !== now.kind || old.listed !== now.listed;
  if (capture !== 'latest' && seen.old === seen.new && !listings.some(isNews)) return [];
  const days = seen.old === seen.new ? seen.new : `${seen.old || '?'} → ${seen.new || '?'}`;
  return listings
    .filter((each) => isNews(each) || (each.coverage.new.listed ?? 0) > 0)
    .map(({ listing, coverage: { old, new: now } }) =>
      tableRow([code(capture), code(days), listing, kindsOf(old, now), ...listedOf(old.listed, now.listed)]),
    );
}

function kindsOf(old: Coverage, now: Coverage): string {
  return old.kind === now.kind ? nameOf(now.kind) : `${nameOf(old.kind)} → **${nameOf(now.kind)}**`;
}

function listedOf(old: number | null, now: number | null): string[] {
  const [before, after] = [old, now].map((listed) => (listed === null ? '?' : figure(listed)));
  return [before!, after!, ...(old === null || now === null ? ['', ''] : [signed(now - old), percent(old, now)])];
}

function kindLines({ capture, listings }: CoverageNews): string[] {
  return listings
    .filter(({ kind_changed }) => kind_changed)
    .map(
      ({ listing, coverage: { old, new: now } }) =>
        `- **${code(capture)}: ${listing} were ${nameOf(old.kind)} and are ${nameOf(now.kind)} now**: ` +
        'what follows on them compares two different populations.',
    );
}

function nameOf(kind: string): string {
  return (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined) ?? prose(kind);
}

/** What is gone or cannot be read, and captures that should not have changed. */
function lossLines({ folders }: ChangedData): string[] {
  return folders.flatMap((folder) => {
    const { path, kind, presence, manifest, tables } = folder;
    if (presence === 'gone') return [`- ${code(path)}: this folder is gone.`];
    const isLost = manifest.new === undefined && manifest.old !== undefined;
    // Only latest is written again and again: another capture changes when its archive or the code that reads it did.
    const isEarlier = kind === 'captures' && path !== 'captures/latest' && presence === 'both';
    const rows = tables.some(
      ({ change: { added, removed, changed } }) => added.length + removed.length + changed.length,
    );
    const isNew =
      kind === 'captures' && presence === 'both' && manifest.old === undefined && manifest.new !== undefined;
    return [
      ...(isNew ? [`- ${code(path)}: ${MANIFEST_NEW}`] : []),
      ...(isLost ? [`- ${code(path)}: ${MANIFEST_MISSING}`] : []),
      ...(isEarlier && rows ? [`- ${code(path)}: an earlier capture; a change of its rows needs a reason.`] : []),
      ...tables.flatMap(({ name, change }) =>
        change.unreadable.map(
          ({ side, why }) => `- ${code(`${path}/${name}.csv`)}, ${side} version: not readable as CSV: ${code(why)}`,
        ),
      ),
    ];
  });
}
