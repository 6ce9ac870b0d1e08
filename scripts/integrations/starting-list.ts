import type { RowIn } from '../../data/schema/folders.ts';

/** Libraries that both fetch and upload, and those that only fetch, with their place in the starting report's table. */
const BOTH = [
  [1, 'Adapter Transformers'],
  [4, 'BERTopic'],
  [7, 'fastai'],
  [8, 'Keras'],
  [10, 'MBRL-Lib'],
  [11, 'ML-Agents'],
  [13, 'PaddleNLP'],
  [16, 'Pythae'],
  [17, 'RL-Baselines3-Zoo'],
  [18, 'Sample Factory'],
  [19, 'Sentence Transformers'],
  [20, 'spaCy'],
  [21, 'SpanMarker'],
  [22, 'Scikit Learn (using skops)'],
  [24, 'Stable-Baselines3'],
  [26, 'Timm'],
] as const;
const FETCH_ONLY = [
  [2, 'AllenNLP'],
  [3, 'Asteroid'],
  [5, 'docTR'],
  [6, 'ESPnet'],
  [9, 'Flair'],
  [12, 'NeMo'],
  [14, 'Pyannote'],
  [15, 'PyCTCDecode'],
  [23, 'Speechbrain'],
  [25, 'TensorFlowTTS'],
  [27, 'Transformers.js'],
] as const;

/** Rows of `integrations-then`: the list of the starting report, which named neither inference nor widgets. */
export function startingList(): RowIn<'integrations', 'integrations-then'>[] {
  return [...BOTH.map((each) => [...each, '✅'] as const), ...FETCH_ONLY.map((each) => [...each, '❌'] as const)].map(
    ([place, library, push]) => ({ library, place, download: '✅', push }),
  );
}
