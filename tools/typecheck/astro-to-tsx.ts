import { SourceMap, type SourceMapPayload } from 'node:module';
import { convertToTSX } from '@astrojs/compiler';
import type { GeneratedFile } from './generated-file.ts';
import { mappedText } from './mapped-text.ts';
import { SourceError } from './source-error.ts';

/**
 * A component as the compiler of Astro writes it for type checkers, what imports of it find, and its scripts;
 * SourceError for what is none.
 */
export async function astroToTsx(from: string, source: string): Promise<GeneratedFile[]> {
  const made = await convertToTSX(source, { filename: from, includeScripts: false, includeStyles: false });
  const problem = made.diagnostics.find(({ severity }) => severity === 1);
  if (problem) throw new SourceError(from, [problem.location.line, problem.location.column], problem.text);
  const map = new SourceMap(JSON.parse(JSON.stringify(made.map)) as SourceMapPayload);
  const component: GeneratedFile = {
    from,
    path: `${from}.tsx`,
    // The compiler writes types of its own below a page and does not use each of them: exported, none counts as unused.
    text: made.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n').replace(/^type ASTRO__/gm, 'export type ASTRO__'),
    originOf(line, column) {
      const entry = map.findEntry(line - 1, column - 1);
      return 'originalLine' in entry ? [entry.originalLine + 1, entry.originalColumn + 1] : [1, 1];
    },
  };
  const name = from.replace(/^.*\//, '');
  const imported: GeneratedFile = {
    from,
    path: from.replace(/\.astro$/, '.d.astro.ts'),
    text: `export { default } from './${name}.tsx';\n`,
    originOf: () => [1, 1],
  };
  const scripts = (made.metaRanges?.scripts ?? []).filter(({ type }) => type === 'processed-module');
  return [component, imported, ...scripts.map(({ content }, at) => scriptFile(from, source, content, at))];
}

/** A script of a component is a module of the browser: it sees nothing of the component. */
function scriptFile(from: string, source: string, content: string, at: number): GeneratedFile {
  const start = source.indexOf(content);
  if (start < 0) throw new Error(`${from}: script ${at + 1} is not in the source`);
  const { copy, write, text, originOf } = mappedText(source);
  copy(start, start + content.length);
  write('\nexport {};\n');
  return { from, path: `${from}.script-${at + 1}.ts`, text: text(), originOf };
}
