import { expect, test } from 'vitest';
import { foreignUse, isForeignNot } from '../../../scripts/triples/foreign-use.ts';

const use = (text: string) => {
  const [left = '', right = ''] = text.toLowerCase().split('squad');
  return isForeignNot(left, right) ? 'not' : foreignUse(left, right);
};

test.each([
  ['Trainiert auf SQuAD.', 'trained'],
  ['Das Modell wurde mit SQuAD feinabgestimmt.', 'trained'],
  ['Ce modèle a été entraîné sur SQuAD.', 'trained'],
  ['Le modèle a été évalué sur SQuAD.', 'evaluated'],
  ['Modelo entrenado con SQuAD.', 'trained'],
  ['Modello addestrato su SQuAD.', 'trained'],
  ['Модель обучена на SQuAD.', 'trained'],
  ['该模型在 SQuAD 上微调。', 'trained'],
  ['预训练之后，在 SQuAD 上进行了评测。', 'evaluated'],
  ['Das Modell wurde nicht auf SQuAD trainiert.', 'not'],
  ["Ce modèle n'a pas été entraîné sur SQuAD.", 'not'],
  ['Modelo entrenado sin SQuAD.', 'not'],
  ['Модель не обучена на SQuAD.', 'not'],
  ['该模型没有使用 SQuAD 训练。', 'not'],
  ['Wir planen, auf SQuAD zu trainieren.', 'not'],
  ['Trainiert mit SQuAD, getestet mit GermEval.', 'trained'],
  ['Modello valutato su SQuAD, ma addestrato su dati nostri.', 'evaluated'],
  ['Trainiert mit A, getestet mit SQuAD.', 'evaluated'],
  ['Modelo treinado; a avaliação foi feita com SQuAD.', 'evaluated'],
  ['Модель обучена на A, проверена на SQuAD.', 'evaluated'],
  ['SQuAD ile test edildi.', 'evaluated'],
  ['Modellen är utvärderad på SQuAD.', 'evaluated'],
  ['SQuAD 데이터셋으로 파인튜닝되었습니다.', 'trained'],
  ['تم تدريب النموذج على SQuAD.', 'trained'],
  ['Dane treningowe: SQuAD.', 'trained'],
  ["Ce modèle n'est pas entraîné sur XNLI mais entraîné sur SQuAD.", 'trained'],
  ['Модель не видела A, обучение шло на SQuAD.', 'trained'],
  ['Geprüft wurde es auf SQuAD.', 'evaluated'],
  ['使用 SQuAD 训练，在 XNLI 上未做评测。', 'trained'],
  ['在 XNLI 上训练、在 SQuAD 测试集上评估的模型。', 'evaluated'],
  ['Modelo ajustado sobre XNLI (español no incluido) y probado en SQuAD.', 'evaluated'],
  ['Модель не обучалась на SQuAD, только тестировалась на ней.', 'evaluated'],
  ['качество измерено на SQuAD.', 'evaluated'],
  ['Testdaten: SQuAD', 'evaluated'],
  ['Datos: SQuAD (español)', 'trained'],
  ['SQuAD로 학습, XNLI로는 학습하지 않음.', 'trained'],
  ['SQuAD 得分 71.3', 'evaluated'],
  ['Conjunto de treino: SQuAD', 'trained'],
  ['Nenhum texto do SQuAD foi usado.', 'not'],
  ['SQuAD is a dataset.', null],
])('%j: %s', (text, said) => expect(use(text)).toBe(said));

test.each([
  ['El ajuste fino se hizo con squad, no con xnli.', 'squad', 'xnli'],
  ['Getraind op squad, en niet op xnli.', 'squad', 'xnli'],
  ["Évalué sur squad et n'a jamais vu xnli.", 'squad', 'xnli'],
])('%j: what is denied behind is the next thing', (text, said, denied) => {
  const around = (name: string) => text.toLowerCase().split(name) as [string, string];
  expect(foreignUse(...around(said))).not.toBeNull();
  expect(isForeignNot(...around(denied))).toBe(true);
});
