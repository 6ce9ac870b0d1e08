/** What a zod schema found wrong: `field.path: what`, or what alone where it is the whole value. */
export function issueText(issue: { path: readonly PropertyKey[]; message: string } | undefined): string {
  if (issue === undefined) return 'not as its schema says';
  return issue.path.length === 0 ? issue.message : `${issue.path.map(String).join('.')}: ${issue.message}`;
}
