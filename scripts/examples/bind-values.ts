import type { SyntaxNode } from '@lezer/common';
import { childrenOf, sourceOf, type PythonReading } from './python-reading.ts';
import type { PythonValue } from './python-value.ts';

/** Names get the values beside them; where the numbers differ nothing is known of them. */
export function bindValues(
  targets: readonly SyntaxNode[],
  values: readonly PythonValue[],
  reading: PythonReading,
): void {
  const flat = targets.flatMap((target) =>
    /^(Tuple|Array|Parenthesized)Expression$/.test(target.name) ? childrenOf(target) : [target],
  );
  const names = flat.filter(({ name }) => /^[A-Z]/.test(name));
  names.forEach((target, at) => {
    const value = names.length === values.length ? values[at] : undefined;
    if (target.name === 'VariableName' || target.name === 'MemberExpression')
      reading.scope.set(sourceOf(target, reading), value);
  });
}
