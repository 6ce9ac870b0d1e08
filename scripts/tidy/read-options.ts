/** Options of a line of requirements.txt. */
export interface LineOptions {
  /** What `-e` installs; null without one. */
  editable: string | null;
  /** Whether pip knows each of them; it refuses a file with others. */
  known: boolean;
}

/** Options that take a value, in the newest pip; the last two are of older ones. */
const WITH_VALUE = [
  '--index-url',
  '--pypi-url',
  '--extra-index-url',
  '--constraint',
  '--requirement',
  '--editable',
  '--find-links',
  '--no-binary',
  '--only-binary',
  '--all-releases',
  '--only-final',
  '--trusted-host',
  '--use-feature',
  '--hash',
  '--config-settings',
  '--config-setting',
  '--global-option',
  '--install-option',
];
const WITHOUT_VALUE = ['--no-index', '--prefer-binary', '--require-hashes', '--no-require-hashes', '--pre'];
const SHORT = new Map([
  ['-i', '--index-url'],
  ['-c', '--constraint'],
  ['-r', '--requirement'],
  ['-e', '--editable'],
  ['-f', '--find-links'],
  ['-C', '--config-settings'],
]);

/** Reads the words of the options of one line, as Python's optparse does: a value may be glued to a short option. */
export function readOptions(words: readonly string[]): LineOptions {
  const read: LineOptions = { editable: null, known: true };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word === '--') break;
    if (!/^-./.test(word)) continue;
    const glued = word.startsWith('--') ? /^(--[^=]*)=(.*)$/s.exec(word) : /^(-.)(.+)$/s.exec(word);
    const name = optionOf(glued?.[1] ?? word);
    const takesValue = name !== undefined && WITH_VALUE.includes(name);
    const value = glued?.[2] ?? (takesValue ? words[(at += 1)] : undefined);
    const isHash = name !== '--hash' || /^sha(?:256|384|512):./.test(value ?? '');
    if (name === undefined || takesValue !== (value !== undefined) || !isHash) read.known = false;
    else if (name === '--editable') read.editable ??= value!;
  }
  return read;
}

/** The option of this name, or the only one that begins with it. */
function optionOf(name: string): string | undefined {
  if (!name.startsWith('--')) return SHORT.get(name);
  const all = [...WITH_VALUE, ...WITHOUT_VALUE];
  if (all.includes(name)) return name;
  const begun = all.filter((each) => each.startsWith(name));
  return begun.length === 1 ? begun[0] : undefined;
}
