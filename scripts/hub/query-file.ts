/** Files whose GET or HEAD the Hub counts as a download of the model, by the rules of its own libraries table. */
import { MODEL_LIBRARIES_UI_ELEMENTS } from '@huggingface/tasks';

const rules = Object.values(MODEL_LIBRARIES_UI_ELEMENTS).flatMap((library) => [
  ...((library as { countDownloads?: string }).countDownloads ?? '').matchAll(/(path|path_extension|path_filename|path_prefix):"?([^"\s)]+)"?/g),
].map(([, field = '', value = '']) => ({ field, value })));
// The default rule of libraries without one of their own, and GGUF files of any library.
const names = new Set(['config.json', 'hyperparams.yaml', 'meta.yaml', 'params.json', ...valuesOf('path')]);
const fileNames = new Set([...names, ...valuesOf('path_filename')]);
const extensions = new Set(['gguf', ...valuesOf('path_extension')]);

function valuesOf(field: string): string[] {
  return rules.filter((rule) => rule.field === field).map((rule) => rule.value);
}

/**
 * Whether a request for this path counts as a download: a file of a model repository (not of a Space or dataset)
 * whose path, name or extension some library counts.
 */
export function isQueryFile(path: string): boolean {
  const file = /^\/(?!api\/|spaces\/|datasets\/|replay\/)(?:[^/]+\/)?[^/]+\/(?:resolve|raw)\/[^/]+\/([^?]+)/.exec(path)?.[1]
    ?? /^\/api\/resolve-cache\/models\/(?:[^/]+\/)?[^/]+\/[0-9a-f]{40}\/([^?]+)/.exec(path)?.[1];
  if (file === undefined) return false;
  const decoded = decodeURIComponent(file);
  const name = decoded.slice(decoded.lastIndexOf('/') + 1);
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return names.has(decoded) || fileNames.has(name) || fileNames.has(name.replace(/\.[^.]*$/, '')) || extensions.has(extension);
}
