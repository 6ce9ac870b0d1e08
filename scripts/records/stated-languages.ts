/** ISO 639-1, the 183 codes in force. */
const TWO_LETTERS =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
  'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka ' +
  'kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng ' +
  'nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su ' +
  'sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu';
/**
 * Codes of ISO 639-3 that as a tag are hardly ever anything else. Most others are names of methods, formats or model
 * types more often than languages: `art`, `phi`, `sam`, `moe`, `opt`, `led`, `trl`, `git`, and `ara` of a vendor.
 */
const THREE_LETTERS =
  'arz ary ast bem bho brx ceb ckb crh dyu fil fon gom haw hmn ilo kab kac kam kea kmb kmr lus ltg ' +
  'luo mai mni mos nds nso pag pap pcm pms pnb sah sat scn sco shn suk tum umb vec yue';

const codes: ReadonlySet<string> = new Set(`${TWO_LETTERS} ${THREE_LETTERS}`.split(' '));
const place = /^(?:language:)?([a-z]{2,3})(?:-[A-Z]{2})?$/;

/** Languages among the tags of a repository, each once, sorted; a tag may name a country too, as `sv-SE`. */
export function statedLanguages(tags: readonly string[]): string[] {
  const found = new Set<string>();
  for (const tag of tags) {
    const code = place.exec(tag)?.[1];
    if (code !== undefined && codes.has(code)) found.add(code);
  }
  return [...found].sort();
}
