import { nextPath } from '../hub/link-header.ts';
import { follow, passingStatus, patient, type Upstream } from './gate/fetch-file.ts';
import { GateFault } from './gate/gate-fault.ts';
import type { HubFile, HubModel } from './hub-model.ts';

const MOST_RECORD = 8_000_000;
const MOST_PAGES = 20;
const MOST_REFUSAL = 4096;

/** Record and tree of a model; never an error for what the server does: `status` and `reason` say it. */
export async function readHubModel(up: Upstream, id: string): Promise<HubModel> {
  const unknown = { id, fault: null, sha: null, tags: [], pipelineTag: null, record: {}, files: [] };
  try {
    const got = await askJson(up, `/api/models/${id}`);
    if (got.status !== 200) return { ...unknown, status: got.status, reason: got.reason };
    const record = fieldsOf(got.value);
    // Where a rename led: a record under another name is of another model.
    if (`/api/models/${String(record.id)}` !== got.path) throw new GateFault('bad answer', 'a record of another model');
    const text = (name: string) => (typeof record[name] === 'string' ? record[name] : null);
    const tags = Array.isArray(record.tags) ? record.tags.filter((tag) => typeof tag === 'string') : [];
    const files = await readFiles(up, id).catch((error: unknown) => unreadable(error, up.signal));
    return {
      id,
      status: 200,
      reason: '',
      fault: null,
      sha: text('sha'),
      tags,
      pipelineTag: text('pipeline_tag'),
      record,
      files,
    };
  } catch (error) {
    if (up.signal.aborted || !(error instanceof GateFault)) throw error;
    return { ...unknown, status: 0, reason: error.message, fault: error.outcome };
  }
}

/** The tree only says beforehand what the files are: without it they are taken as they come. */
function unreadable(error: unknown, signal: AbortSignal): HubFile[] {
  if (signal.aborted) throw error;
  return [];
}

async function readFiles(up: Upstream, id: string): Promise<HubFile[]> {
  const files: HubFile[] = [];
  let path: string | undefined = `/api/models/${id}/tree/main?recursive=true&limit=1000`;
  for (let page = 0; path !== undefined && page < MOST_PAGES; page += 1) {
    const got = await askJson(up, path);
    if (got.status !== 200 || !Array.isArray(got.value)) return [];
    files.push(...got.value.flatMap(fileOf));
    path = nextPath(got.link, up.endpoint, path);
  }
  return files;
}

function fileOf(entry: unknown): HubFile[] {
  const { type, path, size, lfs } = fieldsOf(entry);
  if (type === 'directory' || typeof path !== 'string') return [];
  const { oid, sha256, size: lfsSize } = fieldsOf(lfs);
  const bytes = [lfsSize, size].find((each) => typeof each === 'number');
  const hash = [oid, sha256].find((each) => typeof each === 'string' && /^[0-9a-f]{64}$/i.test(each));
  return [{ path, size: bytes ?? null, sha256: typeof hash === 'string' ? hash.toLowerCase() : null }];
}

interface Got {
  status: number;
  /** Code and text of a refusal. */
  reason: string;
  value?: unknown;
  link?: string | undefined;
  /** Path that answered, after redirects. */
  path: string;
}

/** JSON of a path; a GateFault where the server stalls, leads elsewhere, or sends what is no JSON. */
function askJson(up: Upstream, path: string): Promise<Got> {
  return patient<Got>(up, async () => {
    const followed = await follow(up, path);
    const { answer } = followed;
    const again = passingStatus(followed);
    if (again) return again;
    if (answer.status !== 200) {
      const said = answer.headers['x-error-message'] ?? (await answer.bodyWithin(MOST_REFUSAL))?.toString() ?? '';
      answer.discard();
      const reason = `${answer.headers['x-error-code'] ?? ''} ${said.slice(0, 200)}`.trim();
      return { status: answer.status, reason, path: followed.path };
    }
    const body = await answer.bodyWithin(MOST_RECORD);
    if (body === undefined) throw new GateFault('over bytes', `a record of more than ${MOST_RECORD} bytes`);
    try {
      return {
        status: 200,
        reason: '',
        value: JSON.parse(body.toString()),
        link: answer.headers.link,
        path: followed.path,
      };
    } catch (cause) {
      throw new GateFault('bad answer', 'a record that is no JSON', { cause });
    }
  });
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
