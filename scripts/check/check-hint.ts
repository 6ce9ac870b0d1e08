/** What to do about problems of a check: write what a command writes, explain an alarm that is right, mend the rest. */
export function checkHint(problems: readonly string[], commands: ReadonlySet<string>): string {
  if (commands.size > 0) return `written anew by: ${[...commands].join('; ')}; hand edits are not kept`;
  if (problems.some((problem) => problem.includes(': alarm: expected an explanation of ')))
    return (
      'look whether the capture is right; where it is, an entry with this id in data/explained.json says why ' +
      '(CONTRIBUTING.md, An alarm)'
    );
  return 'mend the sentence or the file, or move away what belongs to no folder of tables; data/schema/folders.ts is the index';
}
