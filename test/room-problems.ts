/** A room: a folder of modules, and the rooms that it may import. */
export interface Room {
  folder: string;
  /** Folders that come before it in the order; `every` is all of those. */
  may: readonly string[] | 'every';
}

/** Modules that a file imports: relative ones as paths from the top of the repository, others by their name. */
export function importsOf(path: string, text: string): string[] {
  const statements = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...statements].map(([, name = '']) =>
    name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1) : name,
  );
}

/**
 * What breaks the order of the rooms, among files by their paths: a room that may import one after it, a folder that is
 * no room, an import that its room may not have. A package that is imported by name is the room `packages/<name>`.
 */
export function roomProblems(files: ReadonlyMap<string, string>, rooms: readonly Room[]): string[] {
  const folders = rooms.map(({ folder }) => folder);
  return [
    ...rooms.flatMap(({ folder, may }, at) =>
      may === 'every'
        ? []
        : may
            .filter((other) => !folders.slice(0, at).includes(other))
            .map((other) => `${folder} may not name ${other}`),
    ),
    ...new Set([...files.keys()].map((file) => folderOf(file)).filter((folder) => !folders.includes(folder))),
    ...[...files].flatMap(([file, text]) =>
      importsOf(file, text)
        .filter((module) => !isAllowed(rooms, folderOf(file), roomOf(module, folders)))
        .map((module) => `${file} -> ${module}`),
    ),
  ];
}

/** Room of a file by its path: `scripts/<room>` and `packages/<room>`, `data/schema`, else the folder at the top. */
function folderOf(path: string): string {
  const [top = '', second = '', third] = path.split('/');
  const isRoom =
    third !== undefined && (top === 'scripts' || top === 'packages' || `${top}/${second}` === 'data/schema');
  return isRoom ? `${top}/${second}` : top;
}

/** Room of an imported module; undefined for a module of npm or of Node. */
function roomOf(module: string, folders: readonly string[]): string | undefined {
  const workspace = `packages/${module.split('/')[0]}`;
  if (folders.includes(workspace)) return workspace;
  return /\.(ts|mjs|astro|mdx|css|json|csv)$/.test(module) && module.includes('/') ? folderOf(module) : undefined;
}

function isAllowed(rooms: readonly Room[], from: string, to: string | undefined): boolean {
  if (to === undefined || to === from) return true;
  const at = rooms.findIndex(({ folder }) => folder === from);
  const may = rooms[at]?.may ?? [];
  return may === 'every' ? rooms.slice(0, at).some(({ folder }) => folder === to) : may.includes(to);
}

/** Files that import each other in a circle, for types alone too: each circle's files in order, joined by ` <-> `. */
export function importCircles(files: ReadonlyMap<string, string>): string[] {
  const imports = new Map(
    [...files].map(([file, text]) => [file, importsOf(file, text).filter((to) => files.has(to))]),
  );
  const reached = new Map([...files.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const circles = [...files.keys()].flatMap((file) => {
    const others = [...reached.get(file)!].filter((other) => reached.get(other)!.has(file));
    return others.length === 0 ? [] : [[...new Set([file, ...others])].sort().join(' <-> ')];
  });
  return [...new Set(circles)].sort();
}

/** Files that are imported from a file on, itself only where a circle leads back to it. */
function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...imports.get(file)!];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...imports.get(next)!);
  }
  return seen;
}
