import { ReportError } from '../lib/report-error.ts';
import { readTree, type TreeFile } from '../records/read-tree.ts';
import type { Hub } from './hub-client.ts';
import { nextPath } from './link-header.ts';

/** Pages of a repository's recursive file tree, a thousand entries each; `first`: path of the tree, no parameters. */
export async function* treePages(hub: Hub, first: string): AsyncGenerator<{ files: TreeFile[]; path: string }> {
  const asked = new Set<string>();
  let path: string | undefined = `${first}?recursive=true&limit=1000`;
  while (path !== undefined) {
    if (asked.has(path))
      throw new ReportError(
        `${path}: the next link leads back to this page`,
        'the tree changed its form; see scripts/hub/tree-pages.ts',
      );
    asked.add(path);
    const page = await hub.get(path, { json: true });
    yield { files: readTree(page.value, page.path), path: page.path };
    path = nextPath(page.headers.link, hub.endpoint, page.path);
  }
}
