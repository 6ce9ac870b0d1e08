import { expect, test } from 'vitest';
import { mdxToTsx } from '../../../tools/typecheck/mdx-to-tsx.ts';

const from = 'src/content/report/x.mdx';

/** Names that the chapter takes from those that it need not import. */
const given = (source: string) => /^const \{ (.*) \} = chapterComponents;$/m.exec(mdxToTsx(from, source).text)?.[1];

test('a chapter is given what it does not import, by whatever kind of import', () => {
  const markup = '\n\n<One /> <Two /> <Three /> <Four />\n';
  expect(given(`import One from './one.ts';${markup}`)).toBe('Two, Three, Four');
  expect(given(`import One, { Two, other as Three } from './all.ts';${markup}`)).toBe('Four');
  expect(given(`import {\n  One,\n  Two,\n} from './all.ts';\nimport * as Three from './all.ts';${markup}`)).toBe(
    'Four',
  );
});

test.each([
  ['an expression', '# Ä\n\ntext {1 + } end\n', `${from}:3:11: error: Could not parse expression`],
  ['an element', '# Ä\n\n<One>\n\ntext\n', `${from}:3:1: error: Expected a closing tag for`],
  ['an import', '# Ä\n\nimport x fro "é";\n\ntext\n', `${from}:3:10: error: Expected \`from\``],
  ['an export', `# Ä\n\nexport const e = ['é', ;\n\ntext\n`, `${from}:3:24: error: Unexpected token`],
])('%s that cannot be read is an error at its line and column', (_what, source, message) => {
  expect(() => mdxToTsx(from, source)).toThrow(message);
});
