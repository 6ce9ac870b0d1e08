import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';
import { integratedNames, nameToday, registry } from './integrated-names.ts';

/** Table `integration-status`: every library of the documentation's table or of the list of 2023, with both. */
export function integrationStatus({
  integrations,
}: Pick<Sources, 'integrations'>): RowIn<'metrics', 'integration-status'>[] {
  const now = new Map(integrations.table('integrations').map((row) => [row.library, row]));
  const then = new Map(integrations.table('integrations-then').map((row) => [nameToday(row.library), row]));
  return [...integratedNames(stated)].map(([library, names]) => {
    const [today, before] = [now.get(library), then.get(library)];
    const known = names[0] === undefined ? undefined : registry.get(names[0]);
    return {
      library,
      place: today?.place ?? null,
      status: statusOf(library, today, before),
      then_name: before?.library ?? null,
      then_download: before?.download ?? null,
      then_push: before?.push ?? null,
      inference: today?.inference ?? null,
      widgets: today?.widgets ?? null,
      download: today?.download ?? null,
      push: today?.push ?? null,
      names: names.length === 0 ? null : names.join(' '),
      registered: known !== undefined,
      label: known?.prettyLabel ?? null,
      repository: known?.repoUrl ?? null,
      documentation: known?.docsUrl ?? null,
      filtered: known ? known.filter === true : null,
      own_count: known ? known.countDownloads !== undefined : null,
    };
  });
}

function statusOf(library: string, today: Row | undefined, before: Row | undefined): string {
  if (!today) return 'gone';
  if (!before) return 'new';
  return before.library === library ? 'kept' : 'renamed';
}
