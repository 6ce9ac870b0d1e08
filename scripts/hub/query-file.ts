/** Files whose GET or HEAD the Hub counts as a download of the model, by the rules of its own libraries table. */
import { MODEL_LIBRARIES_UI_ELEMENTS } from '@huggingface/tasks';

/** What a library counts: whole paths, file names with or without their extension, extensions. */
interface Rule {
  paths: ReadonlySet<string>;
  names: ReadonlySet<string>;
  extensions: ReadonlySet<string>;
}

/** The rule of libraries without one of their own, of models without a library, and of GGUF files in any of them. */
const DEFAULT: Rule = {
  paths: new Set(['config.json', 'hyperparams.yaml', 'meta.yaml', 'params.json']),
  names: new Set(),
  extensions: new Set(['gguf']),
};

const libraries = MODEL_LIBRARIES_UI_ELEMENTS as Readonly<Record<string, { countDownloads?: string }>>;
const rules = new Map(
  Object.entries(libraries).flatMap(([name, { countDownloads }]) =>
    countDownloads === undefined ? [] : [[name, ruleOf(countDownloads)] as const],
  ),
);
const anyRule = joined([DEFAULT, ...rules.values()]);

/** Reads a query of the table; conditions joined by AND count as alternatives, which can only count a file too many. */
function ruleOf(query: string): Rule {
  const valuesOf = (field: string): Set<string> =>
    new Set([...query.matchAll(new RegExp(`\\b${field}:"?([^"\\s)]+)"?`, 'g'))].map(([, value = '']) => value));
  return { paths: valuesOf('path'), names: valuesOf('path_filename'), extensions: valuesOf('path_extension') };
}

function joined(all: readonly Rule[]): Rule {
  const every = (key: keyof Rule): Set<string> => new Set(all.flatMap((rule) => [...rule[key]]));
  return { paths: every('paths'), names: every('names'), extensions: every('extensions') };
}

/** The rule of a library beside the default one of its other files; of every library where none is known. */
function ruleFor(library: string | null | undefined): Rule {
  if (library === undefined) return anyRule;
  const own = library === null ? undefined : rules.get(library);
  return own === undefined ? DEFAULT : joined([DEFAULT, own]);
}

/**
 * Whether a request for this path counts as a download: a file of a model repository (not of a Space or dataset) whose
 * path, name or extension the model's library counts. Null is a model without a library; undefined one whose library
 * is not known, for which every library's files count.
 */
export function isQueryFile(path: string, library?: string | null): boolean {
  const file =
    /^\/(?!api\/|spaces\/|datasets\/|replay\/)(?:[^/]+\/)?[^/]+\/(?:resolve|raw)\/[^/]+\/([^?]+)/.exec(path)?.[1] ??
    /^\/api\/resolve-cache\/models\/(?:[^/]+\/)?[^/]+\/[0-9a-f]{40}\/([^?]+)/.exec(path)?.[1];
  if (file === undefined) return false;
  const decoded = decodeURIComponent(file);
  const name = decoded.slice(decoded.lastIndexOf('/') + 1);
  const { paths, names, extensions } = ruleFor(library);
  return (
    paths.has(decoded) ||
    paths.has(name) ||
    names.has(name) ||
    names.has(name.replace(/\.[^.]*$/, '')) ||
    extensions.has(name.slice(name.lastIndexOf('.') + 1))
  );
}
