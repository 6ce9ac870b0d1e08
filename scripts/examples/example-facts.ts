/** What a Python example of a card names. */
export interface ExampleFacts {
  /** Top-level modules that it imports, without those of Python itself; sorted. */
  libraries: string[];
  /**
   * Names that it imports or uses, by their path: `transformers.AutoModel`, `datasets.load_metric`; with a
   * colon behind a module below the library, `transformers.models.bert:BertModel`, `transformers.models.bert:` where it is
   * imported itself. Of the libraries whose names are known by release; sorted.
   */
  names: string[];
  /**
   * Calls of what came from transformers, `callee:keyword,keyword`: `BertModel` a class, `BertModel.from_pretrained` a
   * method of it or of an object of it, `BertTokenizer()` a call of such an object, `?.encode_plus` a method of a thing
   * whose origin cannot be told; sorted.
   */
  calls: string[];
  /** Tasks given to pipeline() of transformers as a text, in their order. */
  tasks: string[];
  /** Models whose id stands in a loading call, in their order. */
  models: string[];
  /** `transformers` where it imports everything of it; of a module below, the module is what is named. */
  stars: string[];
}
