/** One step of the report as a command of its own, so that it can be repeated alone. */
export interface Step {
  name: string;
  /** Arguments for Node, script first. */
  args: readonly string[];
  /** How a person runs the same step alone. */
  alone: string;
  env?: Readonly<Record<string, string>>;
}
