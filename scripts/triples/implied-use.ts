import type { StatedUse } from './shown-use.ts';

/** What a sentence has that tells of a training: what was done, how long, and what with. */
const OF_TRAINING =
  /\b(?:(?:pre|fine)-?)?(?:train\w*|tun(?:ed|ing|e)|learn\w*|fed|taught|school\w*|showing|epochs?|steps|hours|distil\w*|supervis\w*|labell?ed|annotated|data|corpus|pairs|ingredients?|model|network|encoder|heads?|replica|contrast\w*)\b|コーパス|语料|語料|코퍼스|말뭉치/;
const FIGURE = /(?:^|[^\w.])\d{1,2}(?:\.\d+(?![\d.]*[a-z])|\s?%)/;

/** What turns a sentence, in any place of it: then its words of training may be said of something else. */
const TURNS =
  /\b(?:no|not|never|none|nor|neither|nothing|nowhere|without|\w+n't|cannot|before|until|unless|if|needs?|requires?|takes|costs?|helps?|easy|hard|possible|would|could|might|may|will|should|must|can|shall|say|soon|next|later|future|plan\w*|hop\w+|wish\w*|tuned for|blind|foreign|alien|unknown|strange|unlike|than|instead|but|though|although|while|whereas|however|other|others|another|competitor\w*|rival\w*|baseline\w*|leaderboard|entry|original|replicas|such as|like|sizes|similar|same|compar\w+|see|mention\w*|cit(?:e|es|ed|ing)|paper|licen[cs]\w*|ruled|out|off|away|gone|drop\w*|delet\w*|remov\w*|wip\w+|exclud\w*|reject\w*|replac\w*|discard\w*|filter\w*|dedup\w*|overlap\w*|leak\w*|contaminat\w*|until|version|versions|formerly|once|used to|you|your|users?|please|try|feel|people|everyone|many|most|models|systems|checkpoints|authors?|tokeni[sz]er|vocabulary|format|style)\b|\?/;

/**
 * What a sentence of a short text tells of a dataset that it names where no wording of a use is known: a use where it has
 * a word of training or a figure, and nothing that turns it.
 */
export function impliedUse(left: string, right: string): StatedUse | null {
  const text = `${left} ${right}`;
  if (TURNS.test(text)) return null;
  if (FIGURE.test(text)) return 'evaluated';
  return OF_TRAINING.test(text) ? 'trained' : null;
}
