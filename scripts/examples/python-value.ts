/** What is known of a value in Python code without running it. */
export type PythonValue =
  /** Something that an import names: `transformers`, `transformers.AutoModel`. */
  | { is: 'path'; path: string }
  /** Something that the class or function of that path made. */
  | { is: 'object'; of: string }
  /** A method or attribute of such a thing. */
  | { is: 'member'; of: string; name: string }
  /** A method of something of unknown origin. */
  | { is: 'unknown member'; name: string }
  | { is: 'text'; text: string }
  /** A name that was imported with another to fall back on. */
  | undefined;

/** Names in reach with what is known of them; a name that is there without value hides what it named before. */
export type Scope = Map<string, PythonValue>;
