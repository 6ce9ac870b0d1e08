import { bases, costMeasures } from '../../../method/cost-definition.ts';
import { text, textOrEmpty, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const modelCosts = table({
  name: 'model-costs',
  title: 'What models in scope cost and reach, one row a model and measure; what is not known has no row',
  key: ['id', 'measure', 'of'],
  columns: {
    id: text('Repository id, as in models.'),
    measure: oneOf(
      costMeasures.map(({ name }) => name),
      'What is measured; formulas and units stand in method/cost-definition.ts.',
    ),
    of: textOrEmpty(
      'Number format of weight-bytes, precision of memory, hardware of time-per-token, dataset of a score; else empty.',
    ),
    basis: oneOf(
      bases,
      'measured: counted by the Hub in the files; declared: stated by the author; estimated: by a formula from what ' +
        'was measured.',
    ),
    value: numberOrEmpty(
      'The value in the unit of its measure, bytes rounded to whole ones and estimated times to four digits; empty where ' +
        'only words are known.',
      'as the measure',
    ),
    words: textOrEmpty(
      'What belongs to the value: metric of a score, hardware as written, `adapter` for parameters that are not those ' +
        'of a whole model, `packed` where they are not known because integers hold several weights each, `not a ' +
        'number` for an amount that cannot be read. Which tags say adapter or packed stands in scripts/tidy/count-kind.ts.',
    ),
    source: text('Field of the record or front matter that it comes from, or `formula`.'),
  },
});
