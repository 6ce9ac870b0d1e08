import { SCORE } from './use-words.ts';

/** Below a name: a list of scores. */
export const SCORES_BELOW = new RegExp(String.raw`^\s*[-*]\s(?:\w+\s)?${SCORE}[^:|\n]{0,20}:\s*\d`);
/** The same below a heading, also without a mark of a list. */
export const SCORE_LINE = new RegExp(String.raw`^\s*(?:[-*]\s)?\**(?:\w+\s)?${SCORE}[^:|\n]{0,20}[:=]\s*\**\d`);
/** In what a script printed: nothing before the name, and a figure behind it. */
export const PRINTED = /^\s*["']?$/;
export const PRINTED_FIGURE = /^["']?(?:\s[\w./ -]{1,30}?)?\s*[:=]\s+\d{1,3}(?:\.\d+)?\s*%?,?\s*$/;
/** "On the dev set of", of whatever is chosen or counted there. */
export const ON_TEST_PART =
  /\b(?:on|over|with|for|against|by|from|of)\s(?:\w+\s){0,2}?(?:dev|development|test|validation|evaluation|held-?out)\s(?:set|split|part|portion|data|sentences|questions|images|images|articles)\s(?:of|from|for|in)\s(?:the\s)?(?:[\w-]+\s)?$/;
/** What is read off such a part. */
export const READ_OFF =
  /\b(?:early stopping|stopp\w*|metrics?|scores?|results?|numbers?|figures?|chosen|selected|picked|select\w*|tuned on|hyper-?param\w*|report\w*|measur\w*|evaluat\w*|test\w*|monitor\w*|performance|accuracy|wer|f1)\b/;
/** "Use its development data for early stopping", "served as validation set". */
export const AS_TEST =
  /^\s(?:data\s?set\s|set\s|data\s)?(?:for (?:testing|evaluation|validation|development)\b|as (?:a|an|the|our)\s(?:[\w-]+\s){0,2}(?:test[- ]?bed|test set|yardstick|held-?out set|benchmark)\b)/;
/** Before it: what was kept for that. */
export const KEPT = /\b(?:keep|kept|held?|reserv\w*|use[ds]?|took|take|with)\b[^.;]*$/;
/** "The accuracy on it, which was not part of the training data". */
export const UNSEEN = /^,\s(?:which|that) (?:was|were|is|are) (?:not|never)\b[^.;]*\b(?:train\w*|seen|used)\b/;
export const SCORE_ON = new RegExp(String.raw`${SCORE}\s(?:[\w-]+\s){0,2}(?:on|of|for)\s(?:the\s)?$`);
export const FOR_STOPPING =
  /^[^.;|]{0,60}\bonly for (?:scoring|test\w*|evaluat\w*|validat\w*|measur\w*)\b|^[^.;|,]{0,50}?\s(?:used (?:only |solely )?(?:for|in) (?:testing|evaluation|validation)|for (?:early stopping|model selection|validation|choosing|hyper-?param\w*)|(?:served?|serves|acts?|acted|was|were|is|are)(?: used| taken)? as (?:the |our |a )?(?:validation|dev(?:elopment)?|test|evaluation|held-?out)(?: set| data| split)?)\b/;
