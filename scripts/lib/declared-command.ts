/** An option as a command declares it; its default stands in the help. */
export interface DeclaredOption {
  type: 'string' | 'boolean';
  multiple?: boolean;
  default?: string;
  /** Word for its value in the help: DIR. */
  value?: string;
  /** One sentence. */
  help: string;
}

export type DeclaredOptions = Readonly<Record<string, DeclaredOption>>;

type Value<O extends DeclaredOption> = O['type'] extends 'boolean'
  ? boolean
  : O['multiple'] extends true
    ? readonly string[]
    : O extends { default: string }
      ? string
      : string | undefined;

/** Values of these options: booleans are false and lists empty where nothing is given. */
export type Values<O extends DeclaredOptions> = { readonly [Name in keyof O]: Value<O[Name]> };

/** The one word beside the options that a command takes. */
export interface DeclaredOperand {
  /** As the help shows it: ARCHIVE. */
  name: string;
  /** What it names: `archive folder`. */
  what: string;
  optional?: boolean;
  /** Lines of the help: a form of the word and what that means. */
  forms?: readonly (readonly [form: string, help: string])[];
}

/** The word that a command with this operand receives. */
export type Operand<P extends DeclaredOperand | undefined> = P extends { optional: true }
  ? string | undefined
  : P extends DeclaredOperand
    ? string
    : undefined;

/** What a command says of itself: its help and the reading of its arguments follow from this. */
export interface DeclaredCommand<
  O extends DeclaredOptions = DeclaredOptions,
  P extends DeclaredOperand | undefined = DeclaredOperand | undefined,
> {
  /** Name of its npm script. */
  name: string;
  /** What it does, in half a line. */
  summary: string;
  operand?: P;
  options: O;
  /** Text of the help after the options. */
  notes?: string;
  /** What exit codes 0 and 1 mean, where that is not "done" and "failed and data untouched"; and 75, where it occurs. */
  exits?: { readonly 0?: string; readonly 1?: string; readonly 75?: string };
  /** It computes for so long that no signal comes in between: it does so in a process of its own. */
  computes?: boolean;
  /** It starts other processes, which end before it. */
  startsOthers?: boolean;
  /** What an interrupted run leaves behind, and how it goes on. */
  onInterrupt?: string;
}
