/** One requirement line of a requirements.txt. */
export interface Requirement {
  /** Name normalised as PEP 503 says, or the address of a direct reference without a name. */
  name: string;
  specifier: string | null;
  pin: 'exact' | 'range' | 'none' | 'address';
}

/**
 * Requirements of a requirements.txt text in pip's format: comments, blank lines and options (-r, -e, --index-url) are
 * no requirements, except that `-e <address>` is one; continued lines are joined; a package named twice counts once.
 */
export function pythonRequirements(source: string): Requirement[] {
  const found = new Map<string, Requirement>();
  for (const line of source
    .replace(/^\uFEFF/, '')
    .replace(/\\\r?\n/g, '')
    .split(/\r?\n/)) {
    const requirement = requirementOf(line.replace(/(^|\s)#.*$/, '').trim());
    if (requirement && !found.has(requirement.name)) found.set(requirement.name, requirement);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Package name as PEP 503 normalises it: lower case, runs of `-`, `_` and `.` as one `-`. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function requirementOf(line: string): Requirement | undefined {
  const editable = /^(?:-e|--editable)[\s=]+(\S+)/.exec(line);
  if (editable) return address(editable[1]!);
  if (line === '' || line.startsWith('-')) return undefined;
  if (
    /^(?:git\+|hg\+|svn\+|bzr\+|https?:|file:|\.{0,2}\/)/.test(line) ||
    /^[^\s<>=!~;[]+\.(?:whl|zip|tar\.gz)$/.test(line)
  )
    return address(line.split(/\s/)[0]!);
  const named = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(line);
  if (!named) return undefined;
  const name = normalName(named[1]!);
  const rest = named[2]!
    .replace(/;.*$/, '')
    .replace(/\s--(?:hash|config-settings|global-option).*$/, '')
    .trim();
  if (rest.startsWith('@')) return { name, specifier: null, pin: 'address' };
  const specifier = rest.replace(/^\(|\)$/g, '').replace(/\s+/g, '');
  if (
    !specifier
      .replace(/,$/, '')
      .split(',')
      .every((clause) => /^(?:===|==|~=|!=|<=|>=|<|>)./.test(clause))
  )
    return { name, specifier: null, pin: 'none' };
  return { name, specifier, pin: /^={2,3}[^,*]+$/.test(specifier) ? 'exact' : 'range' };
}

function address(text: string): Requirement {
  const egg = /#egg=([A-Za-z0-9._-]+)/.exec(text)?.[1];
  return { name: egg ? normalName(egg) : text.slice(0, 200), specifier: null, pin: 'address' };
}
