/** A swap of the starting text: what is loaded by which names, and since when transformers has them. */
export interface EncoderSwap {
  encoder: string;
  /** Its id on the Hub today. */
  model: string;
  /** The line of the starting text, in one. */
  line: string;
  /** First release that has all names of that line. */
  since: string;
}

/** Newest release of transformers whose names were looked at; it has all of them. */
export const LAST_RELEASE = '5.18.0';
/** First release with `pipeline('feature-extraction')`; from 2.3.0 on every one has it. */
export const PIPELINE_SINCE = '2.3.0';
/** Numbers of a vector of each of the five. */
export const HIDDEN = 768;

const own = (name: string, [tokenizer, model]: readonly [string, string]) =>
  `${tokenizer}.from_pretrained('${name}'), ${model}.from_pretrained('${name}')`;
const swap = (encoder: string, owner: string, classes: readonly [string, string], since: string): EncoderSwap => ({
  encoder,
  model: `${owner}/${encoder}`,
  line: own(encoder, classes),
  since,
});

/** The five encoders in the order of the starting text. Releases: names observed in each minor release from 2.0 to 5.18. */
export const fiveEncoders: readonly EncoderSwap[] = [
  swap('distilbert-base-uncased', 'distilbert', ['DistilBertTokenizer', 'DistilBertModel'], '2.0.0'),
  swap('bert-base-uncased', 'google-bert', ['BertTokenizer', 'BertModel'], '2.0.0'),
  swap('bert-base-cased', 'google-bert', ['BertTokenizer', 'BertModel'], '2.0.0'),
  swap('roberta-base', 'FacebookAI', ['RobertaTokenizer', 'RobertaModel'], '2.0.0'),
  swap('xlm-roberta-base', 'FacebookAI', ['AutoTokenizer', 'AutoModelForMaskedLM'], '3.0.0'),
];
