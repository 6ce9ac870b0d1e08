import type { Hub } from '../hub/hub-client.ts';
import { nextPath } from '../hub/link-header.ts';
import { ReportError } from '../lib/report-error.ts';
import type { Listed } from './draw-models.ts';

/** Every listed model of a task that has the library of the snippet, with its downloads of 30 days. */
export async function listModels(hub: Hub, task: string, library: string): Promise<Listed[]> {
  const listed: Listed[] = [];
  const query = new URLSearchParams({ filter: library, pipeline_tag: task, limit: '1000' });
  let path: string | undefined = `/api/models?${query.toString()}&expand=downloads`;
  const asked = new Set<string>();
  while (path !== undefined) {
    if (asked.has(path)) throw new ReportError(`${path}: the next link leads back to this page`, 'try again later');
    asked.add(path);
    const page = await hub.get(path, { json: true });
    listed.push(...readPage(page.value, page.path));
    path = nextPath(page.headers.link, hub.endpoint, page.path);
  }
  return listed;
}

function readPage(value: unknown, where: string): Listed[] {
  const hint = 'the Hub changed its format; adapt scripts/first-run/list-models.ts';
  if (!Array.isArray(value)) throw new ReportError(`${where}: expected a list of models`, hint);
  return value.map((entry: unknown) => {
    const { id, downloads } = (entry ?? {}) as { id?: unknown; downloads?: unknown };
    if (typeof id !== 'string') throw new ReportError(`${where}: expected a model with an id`, hint);
    return { id, downloads: typeof downloads === 'number' ? downloads : 0 };
  });
}
