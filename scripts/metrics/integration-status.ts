import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { integratedNames, nameToday, registry } from './integrated-names.ts';

type IntegrationStatusRow = RowIn<'metrics', 'integration-status'>;

/** Table `integration-status`: every library of the documentation's table or of the list of 2023, with both. */
export function integrationStatus({ integrations }: Pick<Sources, 'integrations'>): IntegrationStatusRow[] {
  const now = new Map(integrations.table('integrations').map((row) => [row.library, row]));
  const then = new Map(integrations.table('integrations-then').map((row) => [nameToday(row.library), row]));
  return [...integratedNames({ integrations })].map(([library, names]) => {
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

function statusOf(
  library: string,
  today: object | undefined,
  before: { library: string } | undefined,
): IntegrationStatusRow['status'] {
  if (!today) return 'gone';
  if (!before) return 'new';
  return before.library === library ? 'kept' : 'renamed';
}
