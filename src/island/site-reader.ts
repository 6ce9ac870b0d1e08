import { PartsRefused, type RowReader } from '../look/read-rows.ts';

const kept = new Map<string, Promise<unknown>>();

/** Reads files of the site beside this page; each JSON, plain or gzip, once. */
export const siteReader: RowReader = {
  json: (path) => kept.get(path) ?? kept.set(path, fetched(path).then(jsonOf)).get(path)!,
  text: async (path) => (await fetched(path)).text(),
  async part(path, from, to) {
    const answer = await fetched(path, { headers: { range: `bytes=${from}-${to - 1}` } });
    if (answer.status === 206) return new Uint8Array(await answer.arrayBuffer());
    await answer.body?.cancel();
    throw new PartsRefused(path);
  },
};

/** The JSON of an answer; a host may have unpacked what is gzip already. */
async function jsonOf(answer: Response): Promise<unknown> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
}

async function fetched(path: string, options?: RequestInit): Promise<Response> {
  const answer = await fetch(new URL(path, document.baseURI), options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
