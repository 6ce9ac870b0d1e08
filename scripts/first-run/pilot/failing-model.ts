import type { PilotModel } from './pilot-model.ts';

/** A model of a pilot that must fail, by name; its weights are random where it has files, and there are none else. */
export function failingModel(name: string, model: Omit<PilotModel, 'id' | 'weights'>): PilotModel {
  return { id: `stand-in/${name}`, weights: model.files ? 'random' : 'none', ...model };
}
