import { readOptions } from './read-options.ts';
import { addressed, readRequirement, type Requirement } from './read-requirement.ts';
import { requirementLines } from './requirement-lines.ts';

export { normalName, type Requirement } from './read-requirement.ts';

/**
 * Requirements of a requirements.txt text as pip reads it: comments, blank lines and options (-r, -f, --index-url) are
 * no requirements, except that `-e <address>` is one; continued lines are joined; a package named twice counts once. What
 * pip would refuse is told by its `pin`.
 */
export function pythonRequirements(source: string): Requirement[] {
  const found = new Map<string, Requirement>();
  for (const { requirement: text, options } of requirementLines(source)) {
    const { editable, known } = readOptions(options);
    const read = text !== '' ? readRequirement(text) : editable !== null ? readEditable(editable) : undefined;
    if (read && !found.has(read.name)) found.set(read.name, known ? read : { ...read, pin: 'refused' });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const REPOSITORY = /^(?:git|hg|svn|bzr)[+:]/i;

/**
 * `name @ address`, the address of a repository with its name in the fragment, or a folder, behind which extras may stand
 * in brackets. Of a repository without a name, and of any other address, pip says that it is not editable.
 */
function readEditable(text: string): Requirement {
  const named = /^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@/.test(text) ? readRequirement(text) : undefined;
  if (named) return named;
  // A version belongs to no folder that is installed from where it lies.
  if (/^[\w.-]+\s*(?:[=!~<>]=|[<>])/.test(text)) return { ...readRequirement(text)!, pin: 'refused' };
  const isAddress = REPOSITORY.test(text) || /^(?!file:)[a-z][\w+.-]*:\/\//i.test(text);
  const read = addressed(isAddress ? text : text.replace(/\[[^\]]*\]$/, ''));
  return isAddress && !(REPOSITORY.test(text) && /[#&]egg=/.test(text)) ? { ...read, pin: 'refused' } : read;
}
