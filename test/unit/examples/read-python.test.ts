import { describe, expect, test } from 'vitest';
import { parsePython } from '../../../scripts/examples/parse-python.ts';
import type { Scope } from '../../../scripts/examples/python-value.ts';
import { readPython } from '../../../scripts/examples/read-python.ts';

const facts = (source: string, scope: Scope = new Map()) => readPython(parsePython(source)!, scope);
const names = (source: string) => facts(source).names.join(' ');
const calls = (source: string) => facts(source).calls;
const tasks = (source: string) => facts(source).tasks;

describe('names', () => {
  test.each([
    ['from transformers import AutoModel, BertModel as B', 'transformers.AutoModel transformers.BertModel'],
    [
      'from transformers import (\n  AutoModel,  # a comment\n  BertModel,\n)',
      'transformers.AutoModel transformers.BertModel',
    ],
    ['import transformers as tf, os\ntf.AutoModel.from_pretrained("a")', 'transformers.AutoModel'],
    ['import transformers\ntransformers.logging.set_verbosity_error()', 'transformers.logging.set_verbosity_error'],
    ['import transformers.models.bert\n', 'transformers.models.bert:'],
    [
      'import transformers.models.bert as b\nb.BertModel()',
      'transformers.models.bert.BertModel transformers.models.bert:',
    ],
    ['from transformers.models.bert import BertModel', 'transformers.models.bert:BertModel'],
    ['from transformers import pipelines\npipelines.pipeline("ner")', 'transformers.pipelines.pipeline'],
    ['import transformers\nprint(transformers.__version__)', ''],
    ['from . import transformers\nfrom .transformers import AutoModel', ''],
    ['from datasets import load_metric\nimport numpy', 'datasets.load_metric'],
    ['@transformers.x\ndef f(): pass', ''],
  ])('%s', (source, wanted) => expect(names(source)).toBe(wanted));

  test('are none in comments and strings, and are in formatted strings', () => {
    expect(names('# from transformers import A\nx = """\nfrom transformers import B\n"""')).toBe('');
    expect(names('import transformers\nprint(f"{transformers.AutoModel}")')).toBe('transformers.AutoModel');
  });

  test('an import that has another to fall back on does not count, nor does what it falls back on', () => {
    const guarded = 'try:\n  from transformers import A\nexcept ImportError:\n  from transformers import B\n';
    expect(names(`${guarded}from transformers import C`)).toBe('transformers.C');
    expect(names(`${guarded}else:\n  from transformers import D`)).toBe('transformers.D');
    expect(names(guarded.replace('ImportError', 'ValueError'))).toBe('transformers.A transformers.B');
  });

  test('a name that is given to something else is no name of the library any more', () => {
    const source = 'import transformers as t\nt = f()\nt.AutoModel';
    expect(names(source)).toBe('');
    expect(names('import transformers as t\ndef f(t):\n  return t.A\nt.B')).toBe('transformers.B');
  });

  test('an example knows what those before it imported', () => {
    const scope: Scope = new Map();
    facts('from transformers import AutoModel, pipeline\npipe = pipeline("ner")', scope);
    expect(facts('m = AutoModel.from_pretrained("a/b")\npipe("x", top_k=1)', scope)).toMatchObject({
      names: ['transformers.AutoModel'],
      libraries: [],
      calls: ['AutoModel.from_pretrained', 'pipeline():top_k'],
      models: ['a/b'],
    });
  });

  test('libraries are those that it imports, without those of Python', () =>
    expect(facts('import os, torch.nn as nn\nfrom PIL import Image').libraries).toEqual(['PIL', 'torch']));
});

describe('calls', () => {
  test('methods and keywords belong to the class that made the object', () => {
    const source = [
      'from transformers import AutoTokenizer as T, BertModel',
      'tok, m = T.from_pretrained("x", use_auth_token=True), BertModel.from_pretrained("x").to("cuda").eval()',
      'tok.encode_plus(s, pad_to_max_length=True)',
      'tok(s, return_tensors="pt")',
      'm.prune_heads({})',
      'with tok.as_target_tokenizer(): pass',
    ];
    expect(calls(source.join('\n'))).toEqual([
      'AutoTokenizer():return_tensors',
      'AutoTokenizer.as_target_tokenizer',
      'AutoTokenizer.encode_plus:pad_to_max_length',
      'AutoTokenizer.from_pretrained:use_auth_token',
      'BertModel.eval',
      'BertModel.from_pretrained',
      'BertModel.prune_heads',
      'BertModel.to',
    ]);
  });

  test('of something of unknown origin only what no other thing has is known', () => {
    expect(calls('def f(tokenizer, df):\n  tokenizer.encode_plus(1, max_length=2)\n  df.sample(3)')).toEqual([
      '?.encode_plus:max_length',
    ]);
    expect(calls('from other import Tok\nt = Tok.from_pretrained("x")\nt.encode_plus(1)')).toEqual([]);
  });

  test('the tokenizer of a pipeline is one, and attributes keep what they were given', () => {
    expect(calls('from transformers import pipeline\np = pipeline("ner")\np.tokenizer.encode_plus(1)')).toContain(
      'pipeline.tokenizer.encode_plus',
    );
    const source =
      'from transformers import BertTokenizer as T\nclass A:\n  def f(self):\n    self.t = T()\n    self.t.encode_plus(1)';
    expect(calls(source)).toContain('BertTokenizer.encode_plus');
  });
});

describe('tasks and models', () => {
  const p = 'from transformers import pipeline\n';
  test.each([
    ['pipeline("ner", model="a/b")', ['ner']],
    ["pipeline(model='a/b', task='summarization')", ['summarization']],
    ['t = "ner"\npipeline(t)', ['ner']],
    ['pipeline(model="a/b")', []],
    ['pipeline(f"translation_{a}_to_{b}")', []],
    ['pipeline(f"ner")', ['ner']],
    ['pipeline(*args)', []],
    ['pipeline = pipeline("ner")\npipeline("A text.")', ['ner']],
    ['def pipeline(x): pass\npipeline("ner")', []],
    ['pipeline("zero-shot-" "classification")', ['zero-shot-classification']],
  ])('%s', (source, wanted) => expect(tasks(p + source)).toEqual(wanted));

  test('pipeline of another library is none of transformers', () => {
    expect(tasks('from optimum.pipelines import pipeline\npipeline("ner")')).toEqual([]);
    expect(tasks('import transformers\ntransformers.pipeline("ner")')).toEqual(['ner']);
    expect(tasks('from transformers.pipelines import pipeline\npipeline("ner")')).toEqual(['ner']);
  });

  test('pipeline that is called without its import counts where other names of transformers are imported', () => {
    const forgotten = 'nlp = pipeline("ner")';
    expect(tasks(`from transformers import AutoTokenizer\n${forgotten}`)).toEqual(['ner']);
    expect(names(`from transformers import AutoTokenizer\n${forgotten}`)).toContain('transformers.pipeline');
    expect([tasks(forgotten), names(forgotten)]).toEqual([[], '']);
    expect(tasks(`from transformers import AutoTokenizer\npipeline = make()\n${forgotten}`)).toEqual([]);
  });

  test('models are ids in loading calls, constants above included; paths and sentences are none', () => {
    const source = `${p}from transformers import AutoModel
name = "o/m"
AutoModel.from_pretrained(name)
AutoModel.from_pretrained("./local/model")
AutoModel.from_pretrained(pretrained_model_name_or_path="bert-base-cased")
pipeline("ner", "o/n")`;
    expect(facts(source).models).toEqual(['o/m', 'bert-base-cased', 'o/n']);
  });
});
