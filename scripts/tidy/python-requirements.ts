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

/** `name @ address`, an address with its name in the fragment, or a folder; extras in brackets are no part of it. */
function readEditable(text: string): Requirement {
  const named = /^[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?\s*@/.test(text) ? readRequirement(text) : undefined;
  return named ?? addressed(text.replace(/\[[^\]]*\]$/, ''));
}
