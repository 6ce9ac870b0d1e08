import { compactName } from './compact-name.ts';

/**
 * Names, compact, of data that the Hub holds as copies of strangers, none of them the one. A text that has the name means
 * the copy that most models declare or, where none is declared, that most load; an author who declares the name alone
 * has said no more than that, so it stays as it was written.
 */
export const namesOfCopies: readonly (readonly [names: string, ids: string])[] = [
  [
    'coco mscoco coco2014 coco2017 mscoco2014 mscoco2017 cocotrain2017 cocoval2017',
    'detection-datasets/coco huggingfacem4/coco shunk031/mscoco',
  ],
  ['imagenet', 'imagenet-1k ilsvrc/imagenet-1k'],
  ['cityscapes', 'chris1/cityscapes'],
  ['vggsound', 'loie/vggsound'],
  ['newsqa', 'newsqa lucadiliello/newsqa'],
  ['audiocaps', 'd0rj/audiocaps'],
  ['esc50', 'ashraq/esc50'],
  ['docvqa', 'lmms-lab/docvqa'],
  ['chartqa', 'lmms-lab/chartqa huggingfacem4/chartqa'],
  ['okvqa', 'lmms-lab/ok-vqa'],
  ['nocaps', 'lmms-lab/nocaps huggingfacem4/nocaps'],
  ['flickr30k', 'nlphuji/flickr30k lmms-lab/flickr30k'],
  ['chnsenticorp', 'seamew/chnsenticorp lansinuote/chnsenticorp'],
  ['earnings22', 'distil-whisper/earnings22 revdotcom/earnings22'],
];

const NAMES = new Set(namesOfCopies.flatMap(([names]) => names.split(' ')));
const NAMES_BY_COPY = new Map(
  namesOfCopies.flatMap(([names, ids]) => ids.split(' ').map((id) => [id, names.split(' ')] as const)),
);

/** Whether a name as an author declares it is such a name alone. */
export const isNameOfCopies = (name: string): boolean => !name.includes('/') && NAMES.has(compactName(name));

/** The names that the dataset of this key may go by as a copy; none for other datasets. */
export const namesOfCopy = (key: string): readonly string[] => NAMES_BY_COPY.get(key) ?? [];
