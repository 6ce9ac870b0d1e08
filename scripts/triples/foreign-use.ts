import type { StatedUse } from './shown-use.ts';

/** Stems of "train" and "fine-tune" in other languages of cards: German, French, Spanish, Portuguese, Italian, Dutch, Turkish, Polish, Russian, Chinese, Japanese, Korean. */
const TRAINED =
  /(?<![a-zà-ÿ])(?:(?:vor|nach|fein|weiter|ge)*trainier\w*|training\s(?:auf|mit|anhand)|feinabgestimm\w*|angepasst|entra[iî]n[eé]\w*|pr[eé]-?entra[iî]n\w*|affin[ée]\w*|(?:pre|re)?entren(?:ad\w*|amos|ó)|entrenamiento|afin(?:ad\w*|amos|ó|ou)|ajust(?:ad\w*|[ée]e?s?|amos|ó|ou)|aprendi\w*|trein(?:ad\w*|amos|ou)|treinamento|addestra\w*|getraind?|gefinetuned|eğit\w*|wytrenowan\w*|trenowan\w*|treningow\w*|treino|vien(?:en|nent)|provien\w*|proceden|stamm(?:en|t)|trainingsdat\w*|träningsdata|træningsdata|treningsdata|koulutet\w*|tränad\w*|trent|trænet|trénovan\w*|antrenat\w*|dilatih|treniran\w*|gesehen|kenn(?:t|en)|conna[iî]t|conoce|conhece|conosce|geh[öo]rt(?!\s(?:zu|zur|zum)\b)|verwende\w*|benutzt|genutzt|gelernt|vue?s?|utilis[ée]\w*|appris|visto|usado|utilizado|utilizz\w*|usato|appreso|gezien|gebruikt)|εκπαιδε|навчен|huấn luyện|обуч|тренир|训练|訓練|微调|微調|学習|调优|ファインチューニング|학습|훈련|미세|파인튜닝|تدريب|درّب|دُرّب|تدرّب|ضبط/;
const TESTED =
  /(?<![a-zà-ÿ])(?:getestet|geprüft|bewertet|evaluiert|[ée]valu[ée]e?s?|test[ée]e?s?|evalu(?:ad\w*|amos|ó)|probad[oa]s?|testdat\w*|testset\w*|conjunto de (?:teste|prueba)|jeu de test|données de test|medi(?:mos|d[oa]s?)|mesur[ée]e?s?|gemessen|misurat\w*|prob[óo]|avali(?:ad\w*|amos|ou)|testad\w*|valutat\w*|geëvalueerd|getest|avaliaç[ãa]o|pruebas?|evaluaci[óo]n|évaluation|valutazione|auswertung|utvärder\w*|evaluert|evalueret|testet|testad|sınan\w*|test edil\w*|değerlendiril\w*|ewaluowan\w*|testowan\w*)(?![a-zà-ÿ])|оцен|измер|得分|准确率|準確率|正解率|스코어|점수|정확도|тестир|провер|评估|評估|评测|評価|測試|测试|평가|تقييم|اختبار/;
/** Denial, and what is to come. */
const NOT =
  /(?<![a-zà-ÿ])(?:nicht|kein\w*|ohne|nie|niemals|statt|au(?:ss|ß)er|pas|sans|jamais|aucune?|hormis|sauf|plut[oô]t que|sin|no|nunca|ning[uú]n\w*|nenhum\w*|nessun\w*|excepto|salvo|jam[aá]s|n[aã]o|nem|sem|exceto|non|senza|mai|tranne|niet|geen|zonder|nooit|nie|bez|geplant|planen|plant|werden wir|soll(?:en|te)?|k[oö]nn\w+|pr[eé]v\w*|envisag\w*|allons|peut|pourrait|planea\w*|vamos a|puede\w*|podr[ií]a\w*|ser[aá]|planej\w*|vamos|pode\w*|potrebbe|pu[oò]|sar[aà]|kan|zal|ei|inte|ikke|nincs|tidak)(?![a-zà-ÿ])|không|(?:^|\s)(?:δεν|не|нет|без|кроме|будет|планир\S*|можно)\s|没有|沒有|未|不|无|無|除了|计划|計劃|将会|可以|ない|ません|なし|予定|않|없|예정|계획|(?:^|\s)(?:لم|ليس|بدون|دون|غير)\s/;

/** What a denial behind a comma takes out is the next thing: "trainiert auf A, nicht auf B". */
const NOT_NEXT =
  /\s(?:y|e|et|und|en|och|og|и|а)\s(?:n['’]a|ne|nunca|jamais|nicht|nie|non|mai|niet|nooit|inte|aldrig|ikke|не|никогда)\s.*$|,\s(?:(?:y|e|et|und|en|och|og|и|а|ma|mas|pero|maar|mais)\s)?(?:nicht|pas|no|n[ãa]o|non|niet|inte|ikke|не)\s.*$/s;
/** "Nicht auf A, sondern auf B". */
const TURNED_FROM =
  /^.*,\s(?:sondern|sino|mas sim|ma|mais|maar|а)\s|^.*\b(?:nicht|pas|non|niet|no)\s.*\s(?:sondern|sino|ma|mais|maar)\s/s;
const NEXT = /\s(?:y|e|et|und|en|og|och|и|i|ja)\s.*$/s;

/** What a sentence of another language says outright of the name between its parts; null where it is of none of these. */
export function foreignUse(before: string, behind: string): StatedUse | null {
  const [left, right] = [before.replace(TURNED_FROM, ''), behindOf(behind)];
  if (ONLY_TESTED.test(behind)) return 'evaluated';
  if (DATA_LABEL.test(left)) return 'trained';
  const text = `${left} ${right}`;
  // What stands before a comma is said of something else.
  const clause = clauseOf(left);
  const nearest = (pattern: RegExp, after: string): number =>
    Math.min(after.search(pattern) + 1 || Infinity, clause.length - (lastOf(clause, pattern) ?? -Infinity));
  // What stands behind "and" is said of the next thing, where anything else is said of this one.
  const isOpened = [TRAINED, TESTED].some((pattern) => pattern.test(clause));
  const own = (isOpened ? right.replace(/[,;，；].*$/s, '') : right).replace(NEXT, '');
  const after = isOpened || [TRAINED, TESTED].some((pattern) => pattern.test(own)) ? own : right;
  const [trained, tested] = [nearest(TRAINED, after), nearest(TESTED, after)];
  if (trained === tested) return TRAINED.test(text) ? 'trained' : TESTED.test(text) ? 'evaluated' : null;
  return tested < trained ? 'evaluated' : 'trained';
}

/** "Not trained on it, only tested". */
const ONLY_TESTED =
  /^[^.;,]{0,20}[,;–-]\s(?:nur|только|лишь|seulement|solo|sólo|apenas|somente|uniquement)\s(?:getestet|evaluiert|тестир|оцен|провер|évalu|test[ée]|evaluad|probad|avaliad|testad|valutat|testat)/;

/** "Datos: X" */
const DATA_LABEL =
  /(?:^|[.;]\s?)\W*(?:daten|datos|dados|données|данные|数据|データ|데이터)(?:\s\p{L}+){0,2}\s?[:：][^.:：]*$/u;

/** The last clause before a name: what stands before a comma is said of something else. */
const clauseOf = (left: string): string =>
  left.slice(Math.max(...[',', '，', '；', '、'].map((mark) => left.lastIndexOf(mark))) + 1);
/** What stands behind a name up to where the next thing is told of. */
function behindOf(behind: string): string {
  const text = behind.replace(NOT_NEXT, '').replace(/[，；].*$/s, '');
  const first = text.split(',')[0]!;
  return TRAINED.test(first) ? first : text;
}

function lastOf(text: string, pattern: RegExp): number | undefined {
  return Array.from(text.matchAll(new RegExp(pattern, 'g'))).at(-1)?.index;
}

/** Whether a sentence with such a word denies or plans. */
export function isForeignNot(before: string, behind = ''): boolean {
  const left = before.replace(TURNED_FROM, '');
  // What a clause with a verb of its own says is not denied by what another one denies.
  const clause = clauseOf(left);
  const own = (TRAINED.test(clause) || TESTED.test(clause)) && !NOT.test(clause) ? clause : left;
  if (ONLY_TESTED.test(behind)) return false;
  const text = `${own} ${behindOf(behind)}`.replace(/\([^()]*\)/g, '');
  return (TRAINED.test(text) || TESTED.test(text)) && NOT.test(text);
}
