import { expect, test } from 'vitest';
import { pythonImports } from '../../../scripts/tidy/python-imports.ts';

test.each<[string, string, string[]]>([
  ['plain', 'import os', ['os']],
  ['several with names', 'import numpy as np, os.path , sys as s', ['numpy', 'os', 'sys']],
  ['from', 'from PIL import Image', ['PIL']],
  ['a module below a package', 'from transformers.models.bert import X', ['transformers']],
  ['in brackets over lines', 'from torch import (\n  nn,  # layers\n  import_stuff,\n)', ['torch']],
  ['continued by a backslash', 'import os, \\\n  sys', ['os', 'sys']],
  ['indented', 'def f():\n\timport json\n', ['json']],
  ['behind a semicolon', 'x = 1; import os; from a import b', ['a', 'os']],
  [
    'behind a colon',
    'try: import a\nexcept ImportError: import b\nelse: import c\nfinally: import d',
    ['a', 'b', 'c', 'd'],
  ],
  [
    'behind a head with colons',
    'if x[1:2]: import a\nelif y: import b\nfor i in z: from c import d\ndef f(x: int): import e\n' +
      'async def g(): import h',
    ['a', 'b', 'c', 'e', 'h'],
  ],
  [
    'with a form feed, a BOM and old line ends',
    '\ufeffimport a\r\nimport b\rimport c\n\fimport d',
    ['a', 'b', 'c', 'd'],
  ],
  ['not relative', 'from . import a\nfrom .b import c\nfrom .. import d', []],
  ['not in comments', '# import a\nx = 1 # import b', []],
  ['not in strings', 'x = "import a"\ny = \'\'\'\nimport b\n\'\'\'\nz = """\nfrom c import d\n"""\nimport e', ['e']],
  ['not in a string that a backslash continues', 'x = "a \\\nimport b"\nimport c', ['c']],
  ['not lost behind a quote in a comment', '# don\'t\nimport a\n# "\nimport b', ['a', 'b']],
  ['not lost behind a # in a string', 'x = "#"; import a', ['a']],
  ['not lost behind escaped quotes', 'x = "\\""; y = \'\\\\\'\nimport a', ['a']],
  ['not lost behind a docstring with quotes', '"""It\'s "fine" \\""" still."""\nimport a', ['a']],
  ['not words that begin alike', 'importlib.import_module("a")\nfromage = 1\nimports = 2\n"from a import b"', []],
  ['not a dictionary', 'x = {"a": from_b, c: import_d}', []],
  ['of names in any script, as Python reads them', 'import é, 名前.b as ü\nfrom ﬁ import x', ['fi', 'é', '名前']],
  ['with blanks around dots', 'import a . b\nfrom c. d import e', ['a', 'c']],
  ['each once, sorted', 'import b\nimport a\nimport b.c', ['a', 'b']],
  ['nothing', '', []],
])('%s', (_what, source, modules) => expect(pythonImports(source)).toEqual(modules));

test('a file of a megabyte that nobody closed a string in, or of blanks, is read in linear time', () => {
  const megabyte = 1_000_000;
  for (const source of [
    `"""${'a\\'.repeat(megabyte / 2)}`,
    `if x${' '.repeat(megabyte)}y`,
    `import a${' '.repeat(megabyte)}b`,
    `${'"'.repeat(megabyte)}\\`,
    `${':'.repeat(megabyte)}`,
    `x = '${"\\'".repeat(megabyte / 2)}`,
  ]) {
    expect(pythonImports(`${source}\n`)).toEqual([]);
  }
});
