import { GraphError } from './graph-error.ts';
import type { Model } from './graph.ts';
import { shownName } from './shown-name.ts';
import { visitNodes } from './visit-graphs.ts';

/** Modules inside each other that a name goes through: real ones have 20 at most. */
const MOST_STEPS = 200;
/** Modules of one model: the largest known has 208,000 tensors, each in a module of its own. */
const MOST_MODULES = 600_000;

/** Refuses names with steps without end: each of them is a module, whose name is as long as all before it. */
export function checkSteps(model: Model, where: string): void {
  const names = model.tensors.map(({ name }) => name);
  let all = 0;
  const add = (name: string, steps: number): void => {
    all += steps;
    if (steps > MOST_STEPS)
      throw new GraphError(
        `${where}: ${shownName(name)} lies ${steps} modules deep, expected at most ${MOST_STEPS}`,
        'no known model is so deep',
      );
  };
  for (const name of names) add(name, stepsFrom(name, 0));
  const paths = new Set<string>();
  visitNodes(model, ({ name, path }) => {
    add(name, path.length);
    if (path.length > 0) paths.add(`${path.join('.')}.`);
  });
  if (all > MOST_MODULES && modulesOf([...names, ...paths]) > MOST_MODULES)
    throw new GraphError(`${where}: more than ${MOST_MODULES} modules`, 'no known model has so many');
}

function stepsFrom(name: string, start: number): number {
  let steps = 0;
  for (let dot = name.indexOf('.', start); dot >= 0; dot = name.indexOf('.', dot + 1)) steps += 1;
  return steps;
}

/** Modules that names go through, each once: in their order a name shares its first steps with the one before. */
function modulesOf(names: string[]): number {
  let modules = 0;
  let before = '';
  for (const name of names.sort()) {
    let shared = 0;
    while (shared < name.length && name[shared] === before[shared]) shared += 1;
    modules += stepsFrom(name, shared);
    before = name;
  }
  return modules;
}
