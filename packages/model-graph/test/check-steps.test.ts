import { expect, test } from 'vitest';
import { checkSteps } from '../src/check-steps.ts';
import { model, node, tensor } from './made-up-model.ts';

const check =
  (...names: string[]) =>
  () =>
    checkSteps(model({}, { tensors: names.map((name) => tensor(name, [])) }), 'm.safetensors');

test('a name with steps without end is refused, since each would be a module', () => {
  expect(check(`${'a.'.repeat(200)}w`)).not.toThrow();
  expect(check(`${'a.'.repeat(201)}w`)).toThrowErrorMatchingInlineSnapshot(
    `[GraphError: m.safetensors: "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a…" lies 201 modules deep, expected at most 200]`,
  );
});

test('so are names that go through more modules than any model has; modules that they share count once', () => {
  const many = (step: (place: number) => string) => Array.from({ length: 4_000 }, (_, place) => step(place));
  expect(check(...many((place) => `${'a.'.repeat(190)}${place}.w`))).not.toThrow();
  expect(check(...many((place) => `${place}.${'a.'.repeat(190)}w`))).toThrowErrorMatchingInlineSnapshot(
    `[GraphError: m.safetensors: more than 600000 modules]`,
  );
});

test('paths of nodes are refused alike', () => {
  const deep = (steps: number, nodes: number) => () =>
    checkSteps(
      model({
        nodes: Array.from({ length: nodes }, (_, place) =>
          node('Relu', ['x'], [`y${place}`], { path: Array.from({ length: steps }, () => `${place}`) }),
        ),
      }),
      'm.onnx',
    );
  expect(deep(200, 1)).not.toThrow();
  expect(deep(201, 1)).toThrow('lies 201 modules deep');
  expect(deep(190, 4_000)).toThrow('more than 600000 modules');
});
