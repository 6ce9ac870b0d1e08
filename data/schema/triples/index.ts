/**
 * What the matcher of datasets learned and how it fares, written by `npm run evaluate:triples` to data/triples/. A new
 * one is a file beside this and one line below.
 */
import { datasetRenames } from './dataset-renames.ts';
import { fuzzyGuesses } from './fuzzy-guesses.ts';
import { matchByListing } from './by-listing.ts';
import { matchCalibration } from './calibration.ts';
import { matchEvaluation } from './evaluation.ts';

export const tripleTables = [matchEvaluation, matchCalibration, fuzzyGuesses, datasetRenames, matchByListing] as const;
