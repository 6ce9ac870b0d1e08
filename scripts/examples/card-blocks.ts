import { parser } from '@lezer/markdown';
import { splitCard } from '../records/split-card.ts';
import type { CardBlock } from './card-block.ts';

/** Blocks are all that is asked for: links, emphasis and the like cost half of the time. */
const blockParser = parser.configure({
  remove: 'Escape Entity InlineCode HTMLTag Emphasis HardBreak Link Image LinkEnd'.split(' '),
});

type MarkdownNode = ReturnType<typeof parser.parse>['topNode'];

/** Blocks of a card that may hold code, in its order; front matter is no part of the text. */
export function cardBlocks(card: string): CardBlock[] {
  // Every line break counts as one, as in the files that people download.
  const { body, bodyLine } = splitCard(card.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return MAY_HOLD_CODE.test(body) ? markdownBlocks(body, bodyLine) : [];
}

/** A third of all cards has none of the marks of code. */
const MAY_HOLD_CODE = /```|~~~|>>>| {4}|\t/;

/** How deep a fence may stand in text that is indented as code. */
const DEEPEST = 3;

/** Blocks of Markdown whose first line is line `first` of the card. */
function markdownBlocks(text: string, first: number, depth = 0): CardBlock[] {
  const lineOf = lineCounter(text, first);
  const blocks: CardBlock[] = [];
  blockParser.parse(text).iterate({
    enter({ name, node }) {
      if (name === 'FencedCode') blocks.push(fencedBlock(text, node, lineOf));
      else if (name === 'CodeBlock') blocks.push(...indentedBlocks(text, node, lineOf, depth));
      // Lines of `>>>` are a quote in a quote in a quote to Markdown.
      else if (name === 'Blockquote' || name === 'Paragraph') {
        const found = promptBlock(text, node, lineOf);
        if (found) blocks.push(found);
        return name === 'Blockquote' && !found;
      } else return true;
      return false;
    },
  });
  return blocks;
}

/** Line of a place in the text; places must come in order. */
function lineCounter(text: string, first: number): (at: number) => number {
  let [line, from] = [first, 0];
  return (at) => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', from)) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
}

function fencedBlock(text: string, node: MarkdownNode, lineOf: (at: number) => number): CardBlock {
  const info = node.getChild('CodeInfo');
  const line = lineOf(node.from) + 1;
  return {
    line,
    form: 'fence',
    info: info ? text.slice(info.from, info.to).trim() : '',
    text: codeText(text, node),
  };
}

/** What stands between marks of quotes and lists. */
function codeText(text: string, node: MarkdownNode): string {
  return node
    .getChildren('CodeText')
    .map(({ from, to }) => text.slice(from, to))
    .join('');
}

/** Indented code; a fence that somebody indented too far is the fence that was meant. */
function indentedBlocks(text: string, node: MarkdownNode, lineOf: (at: number) => number, depth: number): CardBlock[] {
  const line = lineOf(node.from);
  const code = codeText(text, node);
  if (depth < DEEPEST && /^[ \t]*(```|~~~)/m.test(code)) {
    const inner = markdownBlocks(code.replace(/^[ \t]+(?=```|~~~)/gm, ''), line, depth + 1);
    if (inner.some(({ form }) => form === 'fence')) return inner;
  }
  return [{ line, form: 'indented', info: '', text: code }];
}

const PROMPT = /^[ \t]*>>>[ \t]*\S/;
const CONTINUED = /^[ \t]*(>>>|\.\.\.)/;

/** Lines with prompts in what Markdown takes for a quote or a paragraph, with the lines that continue them. */
function promptBlock(text: string, node: MarkdownNode, lineOf: (at: number) => number): CardBlock | undefined {
  const start = text.lastIndexOf('\n', node.from) + 1;
  const lines = text.slice(start, node.to).split('\n');
  const at = lines.findIndex((line) => PROMPT.test(line));
  if (at < 0) return undefined;
  const line = lineOf(node.from) + at;
  return {
    line,
    form: 'prompts',
    info: '',
    text: lines
      .slice(at)
      .filter((each) => CONTINUED.test(each))
      .join('\n'),
  };
}
