/** Words and columns of data/schema/snippets, shared with the command that writes it. */

/** What may come of a snippet, in the order in which tables and figures name it. */
export const snippetOutcomes = ['runs', 'fails', 'needs a package', 'cannot be told', 'not tried'] as const;
export type SnippetOutcome = (typeof snippetOutcomes)[number];

/** The two kinds of code that the Hub shows for a model of transformers. */
export const snippetKinds = ['pipeline', 'classes'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** How far a snippet goes: to a loaded model, or to a result. */
export const snippetEnds = ['loads', 'calls'] as const;

/** Where a snippet stopped. */
export const snippetSteps = ['import', 'pipeline', 'processor', 'model', 'call'] as const;
export type SnippetStep = (typeof snippetSteps)[number];

/** Why a snippet fails, as far as its error says so. */
export const snippetCauses = [
  'task gone from pipeline()',
  'name gone from the library',
  'no class of the model under the auto class',
  'no processor of that kind',
  'a package that the snippet does not name',
  'a repository that was not served',
  'time or memory was up',
  'other',
] as const;
export type SnippetCause = (typeof snippetCauses)[number];
