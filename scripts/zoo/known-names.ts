/** What a task of MMDetection is called: one word where the zoo writes two, and the task of the Hub that covers it. */
export interface KnownTask {
  task: string;
  /** null where the Hub has no such task: none of its tasks takes a video and follows or outlines objects in it. */
  hubTask: string | null;
}

const tracking: KnownTask = { task: 'Multiple Object Tracking', hubTask: null };

/** Tasks by the zoo's words. The Hub counts instance and panoptic segmentation as subtasks of image-segmentation. */
export const knownTasks: ReadonlyMap<string, KnownTask> = new Map([
  ['Object Detection', { task: 'Object Detection', hubTask: 'object-detection' }],
  ['Semi-Supervised Object Detection', { task: 'Semi-Supervised Object Detection', hubTask: 'object-detection' }],
  ['Instance Segmentation', { task: 'Instance Segmentation', hubTask: 'image-segmentation' }],
  ['Panoptic Segmentation', { task: 'Panoptic Segmentation', hubTask: 'image-segmentation' }],
  ['Region Proposal', { task: 'Region Proposal', hubTask: null }],
  ['Video Instance Segmentation', { task: 'Video Instance Segmentation', hubTask: null }],
  ['Multiple Object Tracking', tracking],
  ['Multi-object Tracking', tracking],
]);

/** Spellings of a dataset that the zoo writes otherwise elsewhere. */
export const datasetSpellings: ReadonlyMap<string, string> = new Map([['crowdhuman', 'CrowdHuman']]);

/** Kinds of GPU by their name in lower case without blanks and hyphens; the zoo writes one of them in four ways. */
const gpus: ReadonlyMap<string, string> = new Map([['titanxp', 'Titan Xp']]);

/** Hardware of a text such as `8x NVIDIA V100 GPUs`: kind of GPU and their number; null where the text does not say. */
export function trainingHardware(text: string): { hardware: string | null; devices: number | null } {
  const found = /^(?:(\d{1,6})\s*[x×*]\s*)?(?:NVIDIA\s+)?((?!\d+\s*[x×*])[A-Za-z0-9][A-Za-z0-9 -]*?)\s+GPUs?$/i.exec(
    text,
  );
  if (!found) return { hardware: null, devices: null };
  const kind = found[2]!;
  return {
    hardware: gpus.get(kind.toLowerCase().replace(/[ -]/g, '')) ?? kind,
    devices: found[1] === undefined ? null : Number(found[1]),
  };
}

/**
 * Names of datasets in a text such as `Objects365, GoldG and COCO` or `CrowdHuman + MOT17`, in its order, each once, as
 * written.
 */
export function datasetNames(text: string): string[] {
  return [...new Set(text.split(/\s*(?:[,;+&]|\band\b)\s*/).filter((name) => name !== ''))];
}
