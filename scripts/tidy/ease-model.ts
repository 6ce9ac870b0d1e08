import type { ModelFacts } from '../records/read-model.ts';
import { countKind } from './count-kind.ts';
import type { EaseModel } from './ease-conditions.ts';
import { libraryTag } from './library-tag.ts';
import { isSmallForm } from './small-form.ts';
import { CUSTOM_CODE, FORMAT, READABLE, tagMarks } from './tag-marks.ts';

/** What the listing says of a model by itself. */
export function easeModel(model: ModelFacts): EaseModel {
  return {
    task: model.pipelineTag,
    licence: model.licence,
    library: libraryOf(model),
    customCode: needsCode(model),
    safeWeights: hasSafeWeights(model),
    smallForm: isSmallForm(model),
    parameters: model.parameters,
    isWhole: isWhole(model),
    gated: model.gated,
    usage: null,
    examples: null,
  };
}

/** The library that a model names, be it by a tag. */
export function libraryOf({ library, tags }: ModelFacts): string | null {
  return library ?? libraryTag(tags);
}

/** Whether its tags say that it needs code of its own; null without tags. */
export function needsCode({ tags }: ModelFacts): boolean | null {
  return tags && (tagMarks(tags) & CUSTOM_CODE) !== 0;
}

/** As modelFormats has it of a model whose files are not known. */
export function hasSafeWeights({ tags, parameters }: ModelFacts): boolean | null {
  const marks = tagMarks(tags);
  // A record that counts tensors proves the format, whatever its tags say.
  if (parameters !== null || (marks & READABLE) !== 0) return true;
  return (marks & FORMAT) === 0 ? null : false;
}

/** Whether its count of parameters, where it has one, is that of a whole model. */
export function isWhole(model: ModelFacts): boolean {
  return model.parameters === null || countKind(model) === null;
}
