import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A chapter of the report and what it prints. */
export interface Chapter {
  /** Its address: `03-size-of-an-app` is `size-of-an-app`. */
  slug: string;
  title: string;
  /** Names in quotes in its text, in the charts that it draws and in the components that it imports. */
  names: ReadonlySet<string>;
  /** Claims that it prints. */
  claims: ReadonlySet<string>;
}

/**
 * Chapters in their order, read as text: whatever a chapter, its charts and its components name in quotes may be a
 * metric that it rests on. None where there is no such folder.
 */
export function readChapters(src: string): Chapter[] {
  const folder = join(src, 'content', 'report');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.mdx'));
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const beside = [
      ...named(text, /<Figure\s+chart="([\w-]+)"/g).map((chart) => join(src, 'charts', `${chart}.ts`)),
      ...named(text, /^import .* from '((?:\.\.\/)+[\w./-]+)';?$/gm).map((path) => join(folder, path)),
    ].filter((path) => existsSync(path));
    const texts = [text, ...beside.map((path) => readFileSync(path, 'utf8'))];
    return {
      slug: file.replace(/^\d+-|\.mdx$/g, ''),
      title: /^title: *["']?(.*?)["']? *$/m.exec(text)?.[1] ?? file,
      names: new Set(texts.flatMap((each) => named(each, /["']([\w-]+)["']/g))),
      claims: new Set(named(text, /<Claim\s+id="([\w-]+)"/g)),
    };
  });
}

function named(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
