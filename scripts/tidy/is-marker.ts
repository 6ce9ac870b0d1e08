const VARIABLE = new RegExp(
  '^(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|' +
    'platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|' +
    'extras?|dependency_groups)$',
);
const TOKEN = /\s*(?:('[^'\\]*'|"[^"\\]*")|(===|==|~=|!=|<=|>=|<|>|[()])|([A-Za-z_.]+))/y;

/** Whether a text is an environment marker of PEP 508, such as `python_version < "3.8" and extra == 'x'`. */
export function isMarker(text: string): boolean {
  const kinds = kindsOf(text.trimEnd());
  if (kinds === undefined) return false;
  // v: value, o: comparison, b: and, or; what is true or false becomes m, from the innermost brackets outwards.
  let shape = kinds.replaceAll('vov', 'm');
  for (let before = ''; before !== shape;) {
    before = shape;
    shape = shape.replace(/m(?:bm)+/g, 'm').replaceAll('(m)', 'm');
  }
  return shape === 'm';
}

function kindsOf(text: string): string | undefined {
  let kinds = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) return undefined;
    const [, quoted, sign, word] = found;
    const kind = quoted !== undefined ? 'v' : sign !== undefined ? (/[()]/.test(sign) ? sign : 'o') : kindOfWord(word!);
    if (kind === undefined) return undefined;
    kinds += kind;
  }
  return kinds.replaceAll('ni', 'o').replaceAll('i', 'o');
}

function kindOfWord(word: string): string | undefined {
  if (word === 'and' || word === 'or') return 'b';
  if (word === 'in') return 'i';
  if (word === 'not') return 'n';
  return VARIABLE.test(word) ? 'v' : undefined;
}
