/** Endings of files whose lines are counted as source. */
const SOURCE = /\.(?:py|js|ts|tsx|jsx|html|css|r|rs|go)$/i;
/** Names of files that say what has to be installed. */
const DEPENDENCIES =
  /(?:^|\/)(?:requirements[\w.-]*\.txt|packages\.txt|runtime\.txt|pyproject\.toml|setup\.(?:py|cfg)|Pipfile|environment\.ya?ml|package\.json|uv\.lock|poetry\.lock|Dockerfile)$/;

/** Whether a path is one of source code. */
export function isSource(path: string): boolean {
  return SOURCE.test(path);
}

/** Whether a path is one of Python. */
export function isPython(path: string): boolean {
  return path.endsWith('.py');
}

/** Whether a path is that of a file which says what has to be installed. */
export function isDependencyFile(path: string): boolean {
  return DEPENDENCIES.test(path);
}
