import type { RowIn } from '../../data/schema/folders.ts';
import type { Tables } from '../../data/schema/open-folder.ts';
import { eitherLife, lifeOf, releaseLine, type Life, type ReleaseLine } from './release-line.ts';

type Method = RowIn<'api-names', 'api-methods'> & { life: Life };

/** Names of libraries by release, ready to be asked. */
export interface ApiHistory {
  /** Releases of transformers. */
  line: ReleaseLine;
  /** When transformers has a name, by its path; undefined where it never had it. */
  nameLife(path: string): Life | undefined;
  /** When pipeline() takes a task; undefined where it never did. */
  taskLife(task: string): Life | undefined;
  /** Methods and keywords by their word. */
  methods: ReadonlyMap<string, readonly Method[]>;
  /**
   * When the newest release of another library has a name, told in the releases of transformers by their days;
   * undefined where no release read has it.
   */
  otherLife(path: string): Life | undefined;
}

/** Opens the tables of data/api-names. */
export function apiHistory({ table }: Tables<'api-names'>): ApiHistory {
  const releases = Map.groupBy(table('api-releases'), ({ library }) => library);
  const lines = new Map([...releases].map(([library, rows]) => [library, releaseLine(rows)]));
  const line = lines.get('transformers') ?? releaseLine([]);
  const lives = new Map<string, Life>();
  const modules = new Map<string, Life>();
  for (const row of table('api-names')) {
    const path = `${row.library}.${row.name}`;
    const life = lifeOf(row, lines.get(row.library) ?? releaseLine([]));
    lives.set(path, eitherLife(lives.get(path), life));
    if (row.kind === 'module') modules.set(path, life);
  }
  const tasks = new Map(table('api-tasks').map((row) => [row.task, lifeOf(row, line)]));
  const methods = table('api-methods').map((row): Method => ({ ...row, life: lifeOf(row, line) }));
  return {
    line,
    nameLife: (path) => nameLife(path, lives, modules),
    taskLife: (task) => taskLife(task, tasks),
    methods: Map.groupBy(methods, ({ word }) => word),
    otherLife(path) {
      const [library, version] = [path.split(/[.:]/)[0]!, lines.get(path.split(/[.:]/)[0]!)];
      const life = longestKnown(path.replace(/:$/, '').replace(':', '.'), lives);
      return version && life && toLine(library, life, version, line);
    },
  };
}

/** A module that the path names by itself must be one that was there; what is in it was not read. */
function nameLife(
  path: string,
  lives: ReadonlyMap<string, Life>,
  modules: ReadonlyMap<string, Life>,
): Life | undefined {
  const [module, name] = path.split(':');
  return name === undefined ? longestKnown(path, lives) : modules.get(module!);
}

/** The longest beginning of a path that is known: what is inside of modules and functions was not read. */
function longestKnown(path: string, lives: ReadonlyMap<string, Life>): Life | undefined {
  for (let known = path; known.includes('.'); known = known.slice(0, known.lastIndexOf('.'))) {
    const life = lives.get(known);
    if (life) return life;
  }
  return undefined;
}

/** A pair of languages is a task of its own in early releases, and one of a pattern later. */
function taskLife(task: string, tasks: ReadonlyMap<string, Life>): Life | undefined {
  const own = tasks.get(task);
  const pattern = /^translation_[^_]+_to_[^_]+$/.test(task) ? tasks.get('translation_XX_to_YY') : undefined;
  return pattern ? eitherLife(own, pattern) : own;
}

/**
 * Life in another library, told in releases of transformers: at each, the newest release of the other of that day or
 * before; at the newest, the newest of all, which a person gets who installs both today. Before the first release that
 * was read nothing is known against it.
 */
function toLine(library: string, life: Life, own: ReleaseLine, line: ReleaseLine): Life {
  let releases = 0n;
  line.released.forEach((day, at) => {
    const isNewest = at === line.released.length - 1;
    const place = isNewest
      ? own.versions.length - 1
      : own.released.findLastIndex((each) => each !== null && day !== null && each <= day);
    if ((life.releases >> BigInt(Math.max(place, 0))) & 1n) releases |= 1n << BigInt(at);
  });
  return { releases, goneBy: life.goneBy === null ? null : `${library} ${life.goneBy}` };
}
