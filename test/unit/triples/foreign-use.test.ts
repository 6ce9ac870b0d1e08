import { expect, test } from 'vitest';
import { foreignUse, isForeignNot } from '../../../scripts/triples/foreign-use.ts';

const use = (text: string) => {
  const [left = '', right = ''] = text.toLowerCase().split('squad');
  return isForeignNot(text.toLowerCase()) ? 'not' : foreignUse(left, right);
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
  ['SQuAD is a dataset.', null],
])('%j: %s', (text, said) => expect(use(text)).toBe(said));
