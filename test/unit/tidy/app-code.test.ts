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
