import type { Publication } from './figure-of-others.ts';
import { figuresOnCards } from './figures-on-cards.ts';
import { figuresOnDownloads } from './figures-on-downloads.ts';
import { figuresOnTheHub } from './figures-on-the-hub.ts';

/** Figures on the Hub that others published, but for the starting study. */
export const othersFigures: readonly Publication[] = [...figuresOnCards, ...figuresOnDownloads, ...figuresOnTheHub];
