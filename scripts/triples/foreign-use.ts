import type { StatedUse } from './shown-use.ts';

/** Stems of "train" and "fine-tune" in other languages of cards: German, French, Spanish, Portuguese, Italian, Dutch, Turkish, Polish, Russian, Chinese, Japanese, Korean. */
const TRAINED =
  /(?<![a-zà-ÿ])(?:(?:vor|nach|fein|weiter|ge)*trainier\w*|feinabgestimm\w*|angepasst|entra[iî]n[eé]\w*|pr[eé]-?entra[iî]n\w*|affin[ée]\w*|entrenad\w*|entrenamiento|(?:pre|re)entrenad\w*|afinad\w*|ajustad\w*|ajust[ée]e?s?|ajustamos|aprendi\w*|treinad\w*|treinamento|addestra\w*|getraind?|gefinetuned|eğit\w*|wytrenowan\w*|trenowan\w*|koulutet\w*|tränad\w*|trent|trænet|trénovan\w*|antrenat\w*|dilatih|treniran\w*|gesehen|geh[öo]rt(?!\s(?:zu|zur|zum)\b)|verwende\w*|benutzt|genutzt|gelernt|vue?s?|utilis[ée]\w*|appris|visto|usado|utilizado|utilizz\w*|usato|appreso|gezien|gebruikt)|εκπαιδε|навчен|huấn luyện|обуч|тренир|训练|訓練|微调|微調|学習|调优|ファインチューニング|학습|훈련|미세/;
const TESTED =
  /(?<![a-zà-ÿ])(?:getestet|bewertet|evaluiert|[ée]valu[ée]e?s?|test[ée]e?s?|evaluad\w*|probad[oa]s?|prob[óo]|avaliad\w*|testad\w*|valutat\w*|geëvalueerd|getest)(?![a-zà-ÿ])|оцен|тестир|评估|評估|评测|評価|測試|测试|평가/;
/** Denial, and what is to come. */
const NOT =
  /\b(?:nicht|kein\w*|ohne|nie|niemals|statt|au(?:ss|ß)er|pas|sans|jamais|aucune?|hormis|sauf|plut[oô]t que|sin|no|nunca|ning[uú]n\w*|excepto|salvo|jam[aá]s|n[aã]o|nem|sem|exceto|non|senza|mai|tranne|niet|geen|zonder|nooit|nie|bez|geplant|planen|plant|werden wir|soll(?:en|te)?|k[oö]nn\w+|pr[eé]v\w*|envisag\w*|allons|peut|pourrait|planea\w*|vamos a|puede\w*|podr[ií]a\w*|ser[aá]|planej\w*|vamos|pode\w*|potrebbe|pu[oò]|sar[aà]|kan|zal|ei|inte|ikke|nincs|tidak)\b|không|(?:^|\s)(?:δεν|не|нет|без|кроме|будет|планир\S*|можно)\s|没有|沒有|未|不|无|無|除了|计划|計劃|将会|可以|ない|ません|なし|予定|않|없|예정|계획/;

/** What a sentence of another language says outright of the name between its parts; null where it is of none of these. */
export function foreignUse(left: string, right: string): StatedUse | null {
  const text = `${left} ${right}`;
  if (isForeignNot(text)) return null;
  // What stands before a comma is said of something else.
  const clause = left.slice(Math.max(left.lastIndexOf(','), left.lastIndexOf('，')) + 1);
  const nearest = (pattern: RegExp): number =>
    Math.min(right.search(pattern) + 1 || Infinity, clause.length - (lastOf(clause, pattern) ?? -Infinity));
  const [trained, tested] = [nearest(TRAINED), nearest(TESTED)];
  if (trained === tested) return TRAINED.test(text) ? 'trained' : TESTED.test(text) ? 'evaluated' : null;
  return tested < trained ? 'evaluated' : 'trained';
}

function lastOf(text: string, pattern: RegExp): number | undefined {
  return Array.from(text.matchAll(new RegExp(pattern, 'g'))).at(-1)?.index;
}

/** Whether a sentence with such a word denies or plans. */
export function isForeignNot(text: string): boolean {
  return (TRAINED.test(text) || TESTED.test(text)) && NOT.test(text);
}
