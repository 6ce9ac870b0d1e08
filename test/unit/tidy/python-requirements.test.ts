import { expect, test } from 'vitest';
import { decodeText } from '../../../scripts/records/decode-text.ts';
import { pythonRequirements } from '../../../scripts/tidy/python-requirements.ts';
import { normalName } from '../../../scripts/tidy/read-requirement.ts';

const one = (line: string) =>
  pythonRequirements(line).map(({ name, specifier, pin }) => [name, specifier, pin].join(' | '));

test.each([
  ['torch', 'torch |  | none'],
  ['torch==2.0.1', 'torch | ==2.0.1 | exact'],
  ['torch == 2.0.1+cu118  # gpu', 'torch | ==2.0.1+cu118 | exact'],
  ['torch===2.0.1', 'torch | ===2.0.1 | exact'],
  ['torch==2.*', 'torch | ==2.* | range'],
  ['torch>=2,<3', 'torch | >=2,<3 | range'],
  ['torch >= 2 , < 3', 'torch | >=2,<3 | range'],
  ['torch~=2.0', 'torch | ~=2.0 | range'],
  ['torch!=2.0,', 'torch | !=2.0 | range'],
  ['requests (>=2.0)', 'requests | >=2.0 | range'],
  ['uvicorn[standard]==0.1; python_version < "3.8"', 'uvicorn | ==0.1 | exact'],
  ['pywin32 ; sys_platform == "win32"', 'pywin32 |  | none'],
  ['Flask_Cors.x--y', 'flask-cors-x-y |  | none'],
  ['torch==1 --hash=sha256:abc', 'torch | ==1 | exact'],
  ['torch==1 \\\n  --hash=sha256:abc', 'torch | ==1 | exact'],
  ['pip @ https://example.org/pip.whl', 'pip |  | address'],
  ['git+https://github.com/a/b.git@main#egg=My_Package', 'my-package |  | address'],
  ['git+https://github.com/a/b.git', 'git+https://github.com/a/b.git |  | address'],
  ['-e git+https://github.com/a/b#egg=b&subdirectory=x', 'b |  | address'],
  ['--editable=./local', './local |  | address'],
  ['https://example.org/a-1.0-py3-none-any.whl # wheel', 'a |  | address'],
  ['./wheels/a-1.0-py3-none-any.whl', 'a |  | address'],
  ['./wheels/a.whl', './wheels/a.whl |  | refused'],
  ['git://github.com/a/b', 'git://github.com/a/b |  | refused'],
  ['http://x/y#egg=z[extra]', 'z |  | refused'],
  ['torch==1 --hash=abc', 'torch | ==1 | refused'],
  [String.raw`torch; os_name == "C:\x"`, 'torch |  | refused'],
  ['a-1.0-py3-none-any.whl', 'a |  | address'],
  ['torch==2.0.0 -f https://example.org/stable.html', 'torch | ==2.0.0 | exact'],
  ['torch==2 --index-url https://example.org # cpu', 'torch | ==2 | exact'],
  ['torch==2 --no-deps', 'torch | ==2 | refused'],
  ['req1 \\\n  # comment \\\n', 'req1 |  | none'],
  ['alpha@https://example.org/alpha-1.0.tar.gz', 'alpha |  | address'],
  ['git+https://github.com/a/b#subdirectory=x&egg=b', 'b |  | address'],
  ['-egit+https://github.com/a/b#egg=b', 'b |  | address'],
  ['-e git+https://github.com/a/b#egg=b[x]', 'b |  | refused'],
  ['-e git+https://github.com/a/b', 'git+https://github.com/a/b |  | refused'],
  ['-e https://example.org/b.zip#egg=b', 'b |  | refused'],
  ['-e git://github.com/a/b#egg=b', 'b |  | address'],
  ['-e ./local[x]', './local |  | address'],
  ['torch==1 --hash=md5:abc', 'torch | ==1 | refused'],
  ['torch\u00a0==1', 'torch |  | refused'],
  ['torch==1\u00a0', 'torch | ==1 | exact'],
  ['-e "b[x] @ git+https://github.com/a/b"', 'b |  | address'],
  ['foo/bar', 'foo/bar |  | address'],
  ['alpha==1.0;', 'alpha | ==1.0 | exact'],
  ['alpha==latest', 'alpha | ==latest | refused'],
  ['alpha==1.x', 'alpha | ==1.x | refused'],
  ['alpha>=1 <2', 'alpha | >=1<2 | refused'],
  ['alpha>=1.*', 'alpha | >=1.* | refused'],
  ['alpha~=1', 'alpha | ~=1 | refused'],
  ['alpha==1; python_version', 'alpha | ==1 | refused'],
  ['alpha==1; (os_name == "nt" or extra == "x") and python_version not in "3.8"', 'alpha | ==1 | exact'],
  ['torch=1.0', 'torch | =1.0 | refused'],
  ['torch 1.0', 'torch |  | refused'],
  // A fragment without a name, a repository without an address, a path with a fragment or in quotes.
  ['a @ git+https://example.org/a#egg=a[x]', 'a |  | refused'],
  ['git+https://example.org/a#egg=', 'git+https://example.org/a#egg= |  | refused'],
  ['git+example.org/a.git', 'git+example.org/a.git |  | refused'],
  ['../a#egg=a', 'a |  | refused'],
  ['"https://example.org/a.zip"', '"https://example.org/a.zip" |  | refused'],
  ['-e a==1.0', 'a | ==1.0 | refused'],
  // No folders are separated by it where Spaces run.
  ['a\\b', 'a\\b |  | refused'],
])('%j is %j', (line, requirement) => expect(one(line)).toEqual([requirement]));

test.each([
  '',
  '   ',
  '# torch',
  '-r other.txt',
  '--index-url https://x',
  '--extra-index-url=https://x',
  '-f links.html',
  '==1.0',
  '"torch"',
  '<html>',
])('%j is no requirement', (line) => {
  expect(one(line)).toEqual([]);
});

test('a file has each package once, by its first line, sorted', () => {
  expect(
    pythonRequirements('\ufefftorch==1\r\nPillow\n\n# x\r\ntorch>=2\npillow==3\ngradio').map(
      ({ name, pin }) => `${name} ${pin}`,
    ),
  ).toEqual(['gradio none', 'pillow none', 'torch exact']);
});

test.each(['\r', '\f', '\u2028', '\x85', '\r\n'])('%j ends a line', (end) => {
  expect(one(['gradio', 'numpy', ''].join(end))).toEqual(['gradio |  | none', 'numpy |  | none']);
});

test('names are normalised as PEP 503 says', () =>
  expect(['A', 'a.b', 'A_-.b'].map(normalName)).toEqual(['a', 'a-b', 'a-b']));

test('a line made to be slow is read at once', () => {
  expect(one(`a${'==1'.repeat(50_000)},,`)).toEqual(['a |  | refused']);
  expect(one(`a${'-'.repeat(500_000)}`)).toHaveLength(1);
});

test('what PowerShell writes as UTF-16 is read', () => {
  const written = Buffer.from('\ufefftorch==1\r\n', 'utf16le');
  expect(pythonRequirements(decodeText(written))).toEqual([{ name: 'torch', specifier: '==1', pin: 'exact' }]);
  expect(decodeText(Buffer.from(written).swap16())).toBe('torch==1\r\n');
  expect(decodeText(Buffer.from('é\xff', 'latin1'))).toBe('\ufffd\ufffd');
});

test.each([
  '.',
  ' ',
  '\\',
  '#',
  '[',
  ',',
  '(',
  '"',
  "'",
  '-',
  '=',
  'a-',
  '==1,',
  ' -',
  ' #',
  '\\\n',
  '> ',
  'a; ',
  '1.',
])('200,000 of %j end', (piece) => {
  const source = `a${piece.repeat(200_000)}x\nnumpy\n`;
  expect(one(source)).toContain('numpy |  | none');
});
