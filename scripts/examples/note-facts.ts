import { pythonStandardLibrary } from '../tidy/python-standard-library.ts';
import type { ExampleFacts } from './example-facts.ts';
import { publicName } from './public-name.ts';
import type { ImportedName } from './read-import.ts';
import { trackedLibraries } from './tracked-libraries.ts';

/** Facts of one example while it is read. */
export interface Notes {
  imported(found: ImportedName): void;
  /** A name that the code uses, by its path. */
  used(path: string): void;
  called(callee: string, keywords: readonly string[]): void;
  task(task: string): void;
  model(id: string): void;
  facts(): ExampleFacts;
}

/** An id of a model of the Hub, with or without owner; a path of a disk is none. */
const MODEL_ID = /^[A-Za-z0-9][\w.-]{0,95}(\/[\w.-]{1,96})?$/;

/** Notes without any fact. */
export function noteFacts(): Notes {
  const [libraries, names, stars] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const calls = new Map<string, Set<string>>();
  const [tasks, models] = [new Set<string>(), new Set<string>()];
  const used = (path: string) => {
    const { name } = publicName(path);
    // Names between two underscores are Python's own.
    if (trackedLibraries.has(topOf(name)) && !/\.__\w+__$/.test(name) && /[.:]/.test(name)) names.add(name);
  };
  return {
    used,
    imported({ as, path, module }) {
      const library = topOf(module);
      if (!pythonStandardLibrary.has(library)) libraries.add(library);
      if (as === undefined && module === 'transformers') stars.add(module);
      // `import transformers.models.bert` asks for the module.
      used(as === undefined || path === library || path === module ? moduleName(module) : path);
    },
    called(callee, keywords) {
      const known = calls.get(callee) ?? new Set();
      calls.set(callee, known);
      for (const keyword of keywords) known.add(keyword);
    },
    task: (task) => void tasks.add(task),
    model: (id) => void (MODEL_ID.test(id) && models.add(id)),
    facts: () => ({
      libraries: [...libraries].sort(),
      names: [...names].filter((name) => !isBeginning(name, names)).sort(),
      calls: [...calls]
        .map(([callee, keywords]) => [callee, ...(keywords.size > 0 ? [[...keywords].sort().join()] : [])].join(':'))
        .sort(),
      tasks: [...tasks],
      models: [...models],
      stars: [...stars].sort(),
    }),
  };
}

function topOf(path: string): string {
  return path.split(/[.:]/)[0]!;
}

/** A module below its library, nothing taken of it: `transformers.models.bert:`. */
function moduleName(module: string): string {
  return module.includes('.') ? `${module}:` : module;
}

/** Whether the code uses something below a name: `logging` of `logging.set_verbosity`. */
function isBeginning(name: string, names: ReadonlySet<string>): boolean {
  for (const other of names) if (other.startsWith(`${name}.`)) return true;
  return false;
}
