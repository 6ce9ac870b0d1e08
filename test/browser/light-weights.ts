import { tokenGraph } from '../../scripts/first-run/pilot/stand-in-graph.ts';

/**
 * Weights of an encoder with the words, inputs and outputs of all-MiniLM-L6-v2 and a ten-thousandth of its arithmetic,
 * for what the page does around an encoder.
 */
export const lightWeights = tokenGraph(30_522, 384, 'token', 'last_hidden_state');
