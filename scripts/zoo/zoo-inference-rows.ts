import type { Row } from '../../data/schema/table.ts';
import { entriesOf, fieldOf, numberOf, textOf, textsOf, type Place } from './field-readers.ts';
import type { Located } from './read-yaml.ts';
import { metadataOf, type ZooEntry } from './zoo-model-row.ts';

const FIELD = 'inference time (ms/im)';

/** Rows of zoo-inference-times: one a measurement, which is a map with its circumstances or a bare number. */
export function zooInferenceRows({ name, entry, model, file, warn }: ZooEntry): Row[] {
  const place: Place = { model: name, field: FIELD, warn };
  return entriesOf(metadataOf(model, FIELD)).flatMap((measured, at) => {
    const value = measured.is === 'map' ? fieldOf(measured, 'value') : measured;
    const ms = numberOf(value, 'ms', place);
    if (value === undefined) warn(measured.line, 'shape', name, `${FIELD}: expected a value, received none; left out`);
    if (ms === null || value === undefined) return [];
    const text = (field: string) => textOf(fieldOf(measured, field), { ...place, field: `${FIELD}: ${field}` });
    return [
      {
        model: name,
        entry,
        measurement: at + 1,
        ms_per_image: ms,
        hardware: text('hardware'),
        backend: text('backend'),
        mode: text('mode'),
        batch_size: wholeOf(fieldOf(measured, 'batch size'), place),
        resolution: resolutionOf(fieldOf(measured, 'resolution'), place),
        file,
        line: value.line,
      },
    ];
  });
}

function wholeOf(value: Located | undefined, place: Place): number | null {
  const number = numberOf(value, 'count', { ...place, field: `${FIELD}: batch size` });
  return Number.isSafeInteger(number) ? number : null;
}

/** `(800, 1333)`, a list of two numbers, or other text as it is. */
function resolutionOf(value: Located | undefined, place: Place): string | null {
  const text = textsOf(value, { ...place, field: `${FIELD}: resolution` }).join(',');
  const sides = /^[([]?\s*(\d+)\s*[,x×]\s*(\d+)\s*[)\]]?$/.exec(text);
  return sides ? `${sides[1]}x${sides[2]}` : text || null;
}
