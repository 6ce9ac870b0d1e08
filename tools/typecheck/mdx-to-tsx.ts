import { mdxToMdast } from 'satteri';
import { copyModuleCode } from './copy-module-code.ts';
import type { GeneratedFile } from './generated-file.ts';
import { mappedText, type MappedText } from './mapped-text.ts';
import { parseModuleCode } from './parse-module-code.ts';
import { SourceError } from './source-error.ts';

/** A node of the tree of an MDX file, as far as it matters here. */
export interface MdxNode {
  type: string;
  /** Name of an element; null of a fragment. */
  name?: string | null;
  position?: { start: { offset?: number }; end: { offset?: number } };
  children?: readonly MdxNode[];
}

/** Module that says what a chapter is given: the type of its props, and the components that it need not import. */
const given = 'src/site/chapter-components.ts';
/** Module that says what the cells of a key are. */
const value = 'src/value/value.ts';

/**
 * A chapter as a component: its imports and exports, and all its elements and expressions without the prose between;
 * SourceError for what is no MDX.
 */
export function mdxToTsx(from: string, source: string): GeneratedFile {
  const text = mappedText(source);
  const tree = parseChapter(from, source);
  const modules = nodesOf(tree, (type) => type === 'mdxjsEsm').map((node) => {
    const range = rangeOf(node, from);
    return { range, statements: parseModuleCode(from, source, ...range) };
  });
  const up = '../'.repeat(from.split('/').length - 1);
  text.write(`/* @jsxImportSource astro */\nimport { chapterComponents, type ChapterProps } from '${up}${given}';\n`);
  // Exported, since a chapter without functions uses none.
  text.write(`export type KeyCell = import('${up}${value}').KeyCell;\n`);
  for (const { range, statements } of modules) copyModuleCode(text, statements, range);
  const imported = modules
    .flatMap(({ statements }) => statements)
    .filter(({ type }) => type === 'ImportDeclaration')
    .flatMap(({ specifiers = [] }) => specifiers.map(({ local }) => local.name));
  const names = elementNames(tree).filter((name) => /^[A-Z]\w*$/.test(name) && !imported.includes(name));
  text.write('export default function Chapter(props: ChapterProps) {\n');
  text.write(`const { ${[...new Set(names)].join(', ')} } = chapterComponents;\nreturn <>\n`);
  copyMarkup(text, tree, from);
  text.write('</>;\n}\n');
  return { from, path: `${from}.tsx`, text: text.text(), originOf: text.originOf };
}

/** The tree of a chapter. */
function parseChapter(from: string, source: string): MdxNode {
  try {
    return mdxToMdast(source);
  } catch (error) {
    const [, line, column, what] = /^(\d+):(\d+): (.*)/.exec(error instanceof Error ? error.message : '') ?? [];
    if (what === undefined) throw error;
    throw new SourceError(from, [Number(line), Number(column)], what);
  }
}

const isMarkup = (type: string): boolean => /^mdx(?:Jsx(?:Flow|Text)Element|(?:Flow|Text)Expression)$/.test(type);

/** Elements with their attributes, and expressions; of the children of an element the same again. */
function copyMarkup(text: MappedText, tree: MdxNode, from: string): void {
  for (const node of nodesOf(tree, isMarkup)) {
    const [start, end] = rangeOf(node, from);
    const [first, last] = [node.children?.[0], node.children?.at(-1)];
    if (first === undefined || last === undefined) {
      text.copy(start, end);
    } else {
      text.copy(start, rangeOf(first, from)[0]);
      copyMarkup(text, { type: 'children', children: node.children! }, from);
      text.copy(rangeOf(last, from)[1], end);
    }
    text.write('\n');
  }
}

/** The outermost nodes of a kind, in order. */
function nodesOf(tree: MdxNode, isWanted: (type: string) => boolean): MdxNode[] {
  return (tree.children ?? []).flatMap((node) => (isWanted(node.type) ? [node] : nodesOf(node, isWanted)));
}

function elementNames(tree: MdxNode): string[] {
  return [...(tree.name ? [tree.name] : []), ...(tree.children ?? []).flatMap(elementNames)];
}

function rangeOf({ type, position }: MdxNode, from: string): [start: number, end: number] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error(`${from}: a node ${type} without a position`);
  return [start, end];
}
