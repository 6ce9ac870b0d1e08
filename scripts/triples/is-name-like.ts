/**
 * Words that stand in cards for something else than a dataset: machines, metrics, tasks, parts of a card, families of
 * models. Datasets with such a name are meant only by their whole id.
 */
const OTHER_THINGS = new Set(
  (
    'none unknown dataset datasets data custom private own todo tbd na main test train training dev eval validation model ' +
    'models base small medium large tiny mini nano xl xxl ner asr pos tts nli nlp nlu qa mt ocr vqa lm llm mlm clm rag rl ' +
    'rlhf dpo ppo sft orpo lora qlora peft moe gguf ggml gptq awq exl fp bf int map bleu rouge meteor wer cer f1 em acc ' +
    'accuracy precision recall loss auc mse mae rmse psnr ssim fid cpu gpu tpu cuda ram api sdk ai ml dl cv english french ' +
    'german spanish chinese japanese korean russian arabic hindi polish italian dutch portuguese turkish en de fr es zh ja ' +
    'ko ru ar hi pl it nl pt tr bert albert roberta deberta distilbert electra gpt gptj gptneo gptneox gpt2 gpt3 gpt4 ' +
    'chatgpt t5 mt5 byt5 flant5 bart mbart pegasus marian opus opt bloom bloomz llama llama2 llama3 alpaca vicuna mistral ' +
    'mixtral gemma phi qwen yi falcon mpt stablelm wav2vec wav2vec2 hubert wavlm whisper xlm xlmr xlmroberta xlsr vit deit ' +
    'beit swin clip blip resnet convnext yolo detr sam unet vae sd sdxl lstm rnn cnn mlp transformer transformers pytorch ' +
    'tensorflow keras jax flax onnx huggingface openai google meta microsoft nvidia colab kaggle github docker python ' +
    'java linux apache mit readme license version todo usage example examples code demo space spaces paper arxiv finetuned ' +
    'finetune pretrained documentation images image text audio video tags results result named entity recognition 101 ' +
    'language identification detection question answering generation similarity paraphrase paraphrasing grammar correction retrieval ' +
    'hello world swahili php sentiment classification translation summarization chat instruct instruction instructions'
  ).split(' '),
);
/** Numbers, versions, sizes and machines: 28.4, v2, 7b, 3.0.0, 128k, a100, p3.2xlarge, rtx3090, v100x8. */
const FIGURE =
  /^(?:v|ver|rtx|gtx|tpuv?|fp|bf|int|q|top|step|epoch|seed|day|part)?\d+[a-z]{0,3}\d*$|^[a-z]{1,2}\d+$|^[a-z]{1,4}\d\w*x?large$/;

/** Whether a name as it is written may stand for a dataset without the owner: not where each of its words is another thing. */
export function isNameLike(surface: string): boolean {
  const words = surface.toLowerCase().split(/[^a-z0-9]+/);
  return [words, [words.join('')]].every((each) =>
    each.some((word) => word !== '' && !OTHER_THINGS.has(word) && !FIGURE.test(word)),
  );
}

/** Whether a dataset without an owner has such a word as its name. */
export function isOtherThing(surface: string): boolean {
  return OTHER_THINGS.has(surface.toLowerCase());
}
