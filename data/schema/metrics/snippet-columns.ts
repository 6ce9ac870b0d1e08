/** Words that the metrics of snippets share. */

/** What is said of the snippets of one kind for a task, over all architectures that were tried. */
export const snippetStates = [
  'runs',
  'fails',
  'differs',
  'needs a package',
  'cannot be told',
  'not tried',
  'not shown',
] as const;
export type SnippetState = (typeof snippetStates)[number];
