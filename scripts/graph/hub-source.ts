import type { ByteSource, Fetched } from 'model-graph';
import { inAddress } from '../records/in-address.ts';
import { createHub, type Hub } from '../hub/hub-client.ts';
import { hubEndpoint, hubToken } from '../hub/endpoint.ts';
import { isQueryFile } from '../hub/query-file.ts';
import { treePages } from '../hub/tree-pages.ts';
import { ReportError } from '../lib/report-error.ts';
import type { TreeFile } from '../records/read-tree.ts';
import { chooseModelFile } from './choose-model-file.ts';
import { openPatiently } from './open-patiently.ts';

export interface HubSourceOptions {
  /** Whether files may be read that the Hub counts as a download: GGUF always, ONNX for some libraries of models. */
  queryFiles: boolean;
  /** Library of the model, whose rule says which files count; null for none, undefined where it is not known. */
  library?: string | null;
  signal: AbortSignal;
  log: (line: string) => void;
  env?: Readonly<Record<string, string | undefined>>;
}

/** Pages of a tree at most: a thousand entries each. */
const MOST_PAGES = 20;

/**
 * Opens a file of a model repository, through HF_ENDPOINT: the one that is named, or the one whose structure says most.
 * The listing and the ranges keep to the rate budget; their requests are counted together.
 */
export async function openHubSource(
  id: string,
  file: string | undefined,
  options: HubSourceOptions,
): Promise<ByteSource> {
  const { signal, log, env = process.env } = options;
  const endpoint = hubEndpoint(env);
  const token = hubToken(env);
  const hub = createHub({ endpoint, token, signal, log, connections: 1 });
  const fetched: Fetched = { bytes: 0, requests: 0 };
  try {
    const path = file ?? (await findFile(hub, id, options));
    [fetched.requests, fetched.bytes] = [hub.requests.api, hub.bytes()];
    const address = `/${inAddress(id)}/resolve/main/${inAddress(path)}`;
    if (isQueryFile(address, options.library)) {
      if (!options.queryFiles)
        throw new ReportError(
          `${id}: a read of ${path} counts as a download on the Hub${someLibraries(path, options)}`,
          `name it to read it all the same: npm run graph -- ${id}/${path}`,
        );
      const parts = /-of-\d{5}\.gguf$/.test(path) ? ', and so does that of each of its other parts' : '';
      log(`${id}: a read of ${path} counts as a download on the Hub${someLibraries(path, options)}${parts}`);
    }
    return await openPatiently(`${endpoint}${address}`, { token, signal, log, budget: hub.budget }, fetched);
  } finally {
    await hub.close();
  }
}

/** Where the library is not known, a file counts if it does for any. */
function someLibraries(path: string, { library }: HubSourceOptions): string {
  return library === undefined && !path.endsWith('.gguf') ? ', for some libraries' : '';
}

async function findFile(hub: Hub, id: string, { log }: HubSourceOptions): Promise<string> {
  const files = await listFiles(hub, id);
  const path = chooseModelFile(files);
  if (path === undefined) {
    const shown = files
      .slice(0, 8)
      .map((each) => each.path)
      .join(', ');
    const among = `${files.length} files (${shown}${files.length > 8 ? ', …' : ''})`;
    const inFolder = files.find((each) => /\.(safetensors|onnx)$/.test(each.path))?.path;
    throw new ReportError(
      `${id}: no .onnx at the top or in onnx/, no .safetensors at the top, no .gguf among its ${among}`,
      `name another file: npm run graph -- ${id}/${inFolder ?? 'FOLDER/FILE.onnx'}`,
    );
  }
  log(`${id}: reading ${path}`);
  return path;
}

async function listFiles(hub: Hub, id: string): Promise<TreeFile[]> {
  const files: TreeFile[] = [];
  let pages = 0;
  for await (const page of treePages(hub, `/api/models/${inAddress(id)}/tree/main`)) {
    files.push(...page.files);
    pages += 1;
    if (pages === MOST_PAGES) break;
  }
  return files;
}
