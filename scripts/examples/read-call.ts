import type { SyntaxNode } from '@lezer/common';
import type { Notes } from './note-facts.ts';
import { publicName } from './public-name.ts';
import type { PythonValue } from './python-value.ts';

/** Arguments of a call. */
export interface CallArguments {
  positional: PythonValue[];
  keywords: Map<string, PythonValue>;
}

/** Reads the arguments of a call; `*x` and `**x` may be anything, and nothing behind `*x` has a known place. */
export function readArguments(
  list: SyntaxNode | null,
  source: string,
  valueOf: (node: SyntaxNode) => PythonValue,
): CallArguments {
  const positional: PythonValue[] = [];
  const keywords = new Map<string, PythonValue>();
  let starred = false;
  for (let child = list?.firstChild ?? null; child; child = child.nextSibling) {
    if (child.name === '*' || child.name === '**') starred = true;
    else if (child.name === 'VariableName' && child.nextSibling?.name === 'AssignOp') {
      const value = child.nextSibling.nextSibling;
      keywords.set(source.slice(child.from, child.to), value ? valueOf(value) : undefined);
      child = value ?? child;
    } else if (/^[A-Z]/.test(child.name) && child.name !== 'Comment') {
      const value = valueOf(child);
      positional.push(starred ? undefined : value);
    }
  }
  return { positional, keywords };
}

/** Methods that give back the object that they are called on. */
const SAME = new Set(
  'to cuda cpu eval train half float double bfloat16 type requires_grad_ to_bettertransformer share_memory'.split(' '),
);
/** Methods of classes that make an object of the class. */
const MAKES = /^(from_\w+|load)$/;
/**
 * Methods that only tokenizers and processors of transformers have, so that they are known on any object (the argument
 * of a function, a tokenizer that an unseen line made).
 */
const TELLING = new Set(
  'encode_plus batch_encode_plus prepare_seq2seq_batch as_target_tokenizer as_target_processor'.split(' '),
);
const OURS = 'transformers.';

/** Notes a call and says what it gives. */
export function readCall(callee: PythonValue, given: CallArguments, notes: Notes): PythonValue {
  const keywords = [...given.keywords.keys()];
  if (callee?.is === 'path') return callOfPath(callee.path, given, notes);
  if (callee?.is === 'unknown member' && TELLING.has(callee.name)) notes.called(`?.${callee.name}`, keywords);
  if (callee?.is === 'object' && callee.of.startsWith(OURS)) notes.called(`${ours(callee.of)}()`, keywords);
  if (callee?.is !== 'member') return undefined;
  if (callee.of.startsWith(OURS)) notes.called(`${ours(callee.of)}.${callee.name}`, keywords);
  return SAME.has(callee.name) ? { is: 'object', of: callee.of } : undefined;
}

function callOfPath(path: string, given: CallArguments, notes: Notes): PythonValue {
  const { name, rest } = publicName(path);
  const isPipeline = /^transformers\.(?:pipelines[.:])?pipeline$/.test(path);
  if (path.startsWith(OURS))
    notes.called(ours(isPipeline ? 'transformers.pipeline' : path), [...given.keywords.keys()]);
  const isClass = rest !== '' || /(^|[.:])_*[A-Z][^.:]*$/.test(path);
  if (isPipeline) {
    noteText(given.keywords.get('task') ?? given.positional[0], notes.task);
    noteText(given.keywords.get('model') ?? given.positional[1], notes.model);
    return { is: 'object', of: 'transformers.pipeline' };
  }
  if (rest === '' ? !isClass : !MAKES.test(rest)) return undefined;
  const id = given.keywords.get('pretrained_model_name_or_path') ?? given.keywords.get('source') ?? given.positional[0];
  if (rest !== '' || name.startsWith('sentence_transformers.')) noteText(id, notes.model);
  return { is: 'object', of: name };
}

function noteText(value: PythonValue, note: (text: string) => void): void {
  if (value?.is === 'text') note(value.text);
}

function ours(path: string): string {
  return path.slice(OURS.length);
}
