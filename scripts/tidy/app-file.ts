import { isFilePath } from '../records/is-file-path.ts';
import type { TreeFile } from '../records/read-tree.ts';

/** Files that start an app when the front matter names none: the Hub's default by SDK; docker has none of its own. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  gradio: ['app.py'],
  streamlit: ['app.py'],
  static: ['index.html'],
  docker: ['app.py', 'main.py', 'app/main.py', 'src/app.py', 'src/main.py'],
};

/** Path of the file that starts the app, when the tree has it; null otherwise. */
export function appFileOf(tree: readonly TreeFile[], sdk: string | null, declared: string | null): string | null {
  const paths = new Set(tree.map((file) => file.path));
  const wanted = declared?.replace(/^\.?\//, '');
  if (wanted !== undefined && isFilePath(wanted) && paths.has(wanted)) return wanted;
  return (DEFAULTS[sdk ?? ''] ?? []).find((path) => paths.has(path)) ?? null;
}
