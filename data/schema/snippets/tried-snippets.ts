import { count, countOrEmpty, flagOrEmpty, oneOf, oneOfOrEmpty, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';
import { snippetCauses, snippetEnds, snippetKinds, snippetOutcomes, snippetSteps } from './snippet-columns.ts';

export const triedSnippets = table({
  name: 'tried-snippets',
  title: "The Hub's own code for models of transformers, run once with a tiny random model of a fitting architecture",
  key: ['task', 'kind', 'chat', 'type'],
  columns: {
    task: text('Task as the Hub names it.'),
    kind: oneOf(
      snippetKinds,
      'Which of the snippets on the page of a model: with pipeline(), or with the classes of model and processor.',
    ),
    chat: oneOf(
      ['yes', 'no'],
      'Whether the model is one to talk with: its record has the tag conversational and its tokenizer a chat template.',
    ),
    type: text('Model type of the architecture that stands for the task: bert; none where the release has none.'),
    architecture: textOrEmpty('Class of the model in transformers.'),
    listing: textOrEmpty('Day of the listing in which the model type was counted; empty where it was picked by hand.'),
    models: countOrEmpty('Models of the task in that listing whose tags name the model type.', 'models'),
    parameters: countOrEmpty('Random weights of the model that was made.', 'parameters'),
    auto_model: textOrEmpty(
      "Auto class in the record, by the rule that transformers publishes for the Hub's metadata.",
    ),
    named_by_rule: flagOrEmpty(
      "Whether that rule names the class; else AutoModel stands for it, as the Hub's own code falls back to.",
    ),
    processor: textOrEmpty('Class of the processor in the record, by the same rule.'),
    ends: oneOfOrEmpty(snippetEnds, 'How far the code goes: it ends with a loaded model, or it also calls it.'),
    warned: flagOrEmpty('Whether comments of the snippet say that it no longer works.'),
    outcome: oneOf(
      snippetOutcomes,
      'runs: to its last line; fails: an error of the release; needs a package: one that the snippet does not name and ' +
        'that is not among those of the run; cannot be told: the error may come from the model that stands for the real ' +
        'ones, or the Hub may name another class; not tried: no model could be made.',
    ),
    step: oneOfOrEmpty(snippetSteps, 'Where it stopped, by the line of the snippet.'),
    line: countOrEmpty('Line of the snippet that was reached last.', 'line'),
    error: textOrEmpty('Class of the error.'),
    message: textOrEmpty('Its text, the first 160 characters, without paths and addresses of the machine.'),
    cause: oneOfOrEmpty(snippetCauses, 'Why it stopped, as far as the error says so.'),
    gone_since: textOrEmpty('First release of transformers whose pipeline() does not know the task.'),
    same_elsewhere: oneOfOrEmpty(
      ['yes', 'no', 'not known'],
      'Of a failure: whether the same snippet stops with the same error under every other architecture tried for the ' +
        'task; not known where there is none.',
    ),
    alone: oneOfOrEmpty(
      snippetOutcomes,
      'What came of the same code where only transformers and torch are installed, with what these bring; empty where it ' +
        'was not run so.',
    ),
    alone_needs: textOrEmpty('Package that it asks for there.'),
    substituted: textOrEmpty(
      'Addresses at huggingface.co that the code itself names: a picture of our own answered in their place.',
    ),
    why_not: textOrEmpty('Why it was not tried.'),
    day: text('Day of the run.'),
    release: text('Release of transformers.'),
    torch: text('Release of torch.'),
    code_lines: count('Lines of the snippet, without blank ones and comments; 0 where there was none.', 'lines'),
  },
});
