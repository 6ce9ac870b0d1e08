import { describe, expect, test } from 'vitest';
import { appCode } from '../../../scripts/tidy/app-code.ts';

describe('the code of an app file', () => {
  test('loads models by from_pretrained, by the classes of sentence-transformers and by pipeline', () => {
    const source = `
from transformers import pipeline, AutoModel
model = AutoModel.from_pretrained("google/flan-t5-small", device_map="auto")
embed = SentenceTransformer('all-MiniLM-L6-v2')
rank = CrossEncoder("cross-encoder/ms-marco-MiniLM-L-6-v2")
mood = pipeline("sentiment-analysis", model="ProsusAI/finbert")
ask = pipeline(task='text-generation')
`;
    expect(appCode(source)).toEqual({
      models: ['ProsusAI/finbert', 'all-MiniLM-L6-v2', 'cross-encoder/ms-marco-MiniLM-L-6-v2', 'google/flan-t5-small'],
      unresolved: 0,
      tasks: ['sentiment-analysis', 'text-generation'],
      services: [],
    });
  });

  test('has calls that cannot be followed: a variable, a path, an expression', () => {
    const source = `
AutoModel.from_pretrained(NAME)
AutoModel.from_pretrained("./weights/best")
pipeline("text-generation", model=os.environ["MODEL"])
`;
    expect(appCode(source)).toMatchObject({ models: [], unresolved: 3, tasks: ['text-generation'] });
  });

  test('calls services by their clients, by the client of the Hub and by address', () => {
    const source = `
import openai, os
from langchain_groq import ChatGroq
from google import genai
client = InferenceClient("meta-llama/Llama-3.1-8B-Instruct")
url = "https://openrouter.ai/api/v1"
`;
    expect(appCode(source).services).toEqual(['google', 'groq', 'huggingface', 'openai', 'openrouter']);
  });

  test('is what runs, not what a comment says, and a pipeline of another kind is none', () => {
    const source = `
# model = AutoModel.from_pretrained("gpt2")
build_pipeline("steps")
sklearn.pipeline.make_pipeline("a")
self.pipeline("b")
`;
    expect(appCode(source)).toEqual({ models: [], unresolved: 0, tasks: [], services: [] });
  });

  test.each(['\n', '\r', ' \n', '\u2028', ' ', '#', '"', "'''", 'pipeline(', 'from_pretrained(', ':', ';'])(
    'is read to its end in 200,000 of %j',
    (piece) => {
      const source = `import openai\n${piece.repeat(200_000)}`;
      expect(appCode(source).services).toEqual(['openai']);
    },
  );
});

describe('a model is read as Python reads the call', () => {
  test.each([
    ['by its keyword', 'A.from_pretrained(pretrained_model_name_or_path="a/b")'],
    ['as the second argument of a pipeline', "pipeline('ner', 'a/b', device=0)"],
    ['behind an argument with brackets', 'pipeline("ner", device=torch.device("cpu"), model="a/b")'],
    ['behind a bracket in a string', 'pipeline("ner", config="x)", model="a/b")'],
    ['in strings that stand beside each other', 'A.from_pretrained("a/" \'b\')'],
    ['in a text without a field, in three quotes, in brackets', 'A.from_pretrained((f"""a/b"""))'],
    ['behind blanks and a comment', 'A . from_pretrained ( # the model\n  "a/b")'],
    ['where a pipeline is given a model that is loaded there', 'pipeline("ner", model=A.from_pretrained("a/b"))'],
  ])('%s', (_where, source) => expect(appCode(source)).toMatchObject({ models: ['a/b'], unresolved: 0 }));

  test.each([
    ['a comment behind code', 'x = 1 # A.from_pretrained("a/b")'],
    ['a string', `s = "A.from_pretrained('a/b')"`],
    ['a docstring', '"""A.from_pretrained("a/b")"""'],
    ['the definition of such a function', 'def from_pretrained(cls, name="a/b"): pass'],
  ])('and none in %s', (_where, source) => expect(appCode(source)).toMatchObject({ models: [], unresolved: 0 }));

  test('and not where it may be one or the other, or has a field', () => {
    expect(appCode('A.from_pretrained("a/b" if x else "c/d")')).toMatchObject({ models: [], unresolved: 1 });
    expect(appCode('A.from_pretrained(f"a/{x}")')).toMatchObject({ models: [], unresolved: 1 });
  });

  test('also behind a bracket that nobody closed, and in a megabyte of them', () => {
    expect(appCode('x = (1,\n\ndef f():\n  A.from_pretrained("a/b")\n').models).toEqual(['a/b']);
    expect(appCode(`${'(('.repeat(500_000)}\nimport x\nA.from_pretrained("a/b")`).models).toEqual(['a/b']);
  });
});
