import { hasVerb } from './use-words.ts';

/** A short answer, and what is said in another way than it was begun: "trained as others are, but on". */
const ANSWERED = /(?:^|[.!?]\s)\W*((?:what|which|where|how)\b[^.!?]{0,80})\?\s$/;
const OF_TRAINING = /\b(?:learn|train|tun|made|built|fed|seen?|taught|knows?)\w*/;
const OF_TESTS = /\b(?:test|evaluat|grad|measur|judg|scor|check|benchmark)\w*/;
const OPEN = /\b(?:not|next|else|can|could|should|would|will|might|you|i|if)\b/;
const TURNED = /\b((?:pre-?|fine-?)?(?:trained|tuned)|evaluated|tested)\b[^.;!?]*\sbut\s$/;
const ON_ALONE = /^(?:only\s|instead\s|rather\s)?(?:on|with|from|over|using)\s(?:the\s)?(?:[\w-]+\s)?$/;

/** What the sentence before lends to one that has no verb of its own. */
export function saidBefore(before: string, own: string): string {
  if (ON_ALONE.test(own)) {
    const verb = TURNED.exec(before)?.[1];
    return verb === undefined ? '' : `${verb} `;
  }
  const asked = hasVerb(own) ? undefined : ANSWERED.exec(before)?.[1];
  if (asked === undefined || OPEN.test(asked)) return '';
  if (OF_TESTS.test(asked)) return 'evaluated on ';
  return OF_TRAINING.test(asked) ? 'trained on ' : '';
}
