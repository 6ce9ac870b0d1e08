/**
 * Colours by name, with their values for light and dark in src/styles. Those of the two headline tasks mean nothing else
 * in any figure (`headlineTasks`). The eight categories are told apart with the common colour blindnesses and have 3:1
 * to the page; still, a chart labels them in place. `steps` runs from faint to strong, for
 * ordered things such as captures.
 */
export const palette = {
  headline: ['var(--t1)', 'var(--t2)'],
  categories: [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `var(--c${index})`),
  steps: [1, 2, 3, 4, 5, 6, 7].map((index) => `var(--s${index})`),
  /**
   * From faint to strong for the fields of a heat map: neighbours differ, and the faintest still shows on the paper.
   */
  heat: [1, 2, 3, 4, 5, 6].map((index) => `var(--h${index})`),
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  rule: 'var(--rule)',
  paper: 'var(--paper)',
} as const;
