/** Which of the problems that a lie is are not told. */
export function untold(problems: readonly string[], found: RegExp | readonly RegExp[]): RegExp[] {
  return [found].flat().filter((each) => !problems.some((problem) => each.test(problem)));
}
