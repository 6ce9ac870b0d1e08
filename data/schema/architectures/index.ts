/**
 * Facts of a few model files, nothing of their weights, written by `npm run architectures` to data/architectures/. A
 * new one is a file beside this and one line below.
 */
import { architectureEdges } from './architecture-edges.ts';
import { architectureNodes } from './architecture-nodes.ts';
import { architectures } from './architectures.ts';

export const architectureTables = [architectures, architectureNodes, architectureEdges] as const;
