import { compactName } from './compact-name.ts';
import { namesOfCopies } from './names-of-copies.ts';

/** Suites with the names of their tasks, compact: a task is the suite's where a text names the suite. */
const SUITES: readonly (readonly [suite: string, named: RegExp, tasks: readonly string[]])[] = [
  ['super_glue', /\bsuper[ _-]?glue\b/, 'boolq cb copa multirc record rte wic wsc axb axg'.split(' ')],
  ['glue', /\b(?:run_)?glue\b/, 'cola sst2 mrpc stsb qqp mnli mnlim mnlimm qnli rte wnli'.split(' ')],
  ['clue', /(?!)/, 'afqmc tnews iflytek cmnli ocnli cluewsc csl chid c3'.split(' ')],
];

/** Names that texts use for a dataset whose id is another, compact, and the ids that it has or had. */
const OTHER_NAMES: readonly (readonly [names: string, ids: string])[] = [
  ['cola mrpc stsb qqp qnli rte wnli', 'glue'],
  ['copa multirc', 'super_glue'],
  ['afqmc tnews iflytek cmnli ocnli cluewsc chid', 'clue clue/clue'],
  ['arc arcchallenge arceasy arcc arce ai2reasoningchallenge', 'ai2_arc allenai/ai2_arc'],
  ['mmlu hendryckstest', 'cais/mmlu hendrycks_test'],
  ['hellaswag', 'hellaswag rowan/hellaswag'],
  ['truthfulqa', 'truthful_qa truthfulqa/truthful_qa'],
  ['winogrande', 'winogrande allenai/winogrande'],
  ['gsm8k', 'gsm8k openai/gsm8k'],
  ['drop', 'drop ucinlp/drop'],
  ['mmlupro', 'tiger-lab/mmlu-pro'],
  ['humaneval', 'openai_humaneval openai/openai_humaneval'],
  ['ifeval', 'huggingfaceh4/ifeval google/ifeval wis-k/instruction-following-eval'],
  ['bbh bigbenchhard', 'lukaemon/bbh saveclass/bbh maveriq/bigbenchhard'],
  ['mathlvl5', 'hendrycks/competition_math lighteval/math-hard competition_math'],
  ['gpqa', 'idavidrein/gpqa'],
  ['musr', 'taur-lab/musr'],
  ['wikitext2 wikitext103', 'wikitext salesforce/wikitext'],
  ['squad1 squad10 squad11 squadv1 squadv11', 'squad rajpurkar/squad'],
  ['librispeech librispeechclean librispeechother', 'librispeech_asr openslr/librispeech_asr'],
  ['timit', 'timit_asr timit-asr/timit_asr'],
  ['penntreebank', 'ptb_text_only ptb-text-only/ptb_text_only'],
  ['bookscorpus', 'bookcorpus bookcorpus/bookcorpus'],
  ['cnndm', 'cnn_dailymail abisee/cnn_dailymail'],
  ['siqa', 'social_i_qa allenai/social_i_qa'],
  ['voxpopuli', 'voxpopuli facebook/voxpopuli'],
  ['tedlium', 'tedlium lium/tedlium'],
  ['voxceleb voxceleb1 voxceleb2', 'programcomputer/voxceleb'],
  ...[14, 15, 16, 17, 18, 19].map((year) => [`wmt${year}`, `wmt${year} wmt/wmt${year}`] as const),
  ['thepile', 'the_pile eleutherai/pile'],
  ['redpajama', 'togethercomputer/redpajama-data-1t'],
  ['redpajamav2', 'togethercomputer/redpajama-data-v2'],
  ['slimpajama', 'cerebras/slimpajama-627b'],
  ['refinedweb', 'tiiuae/falcon-refinedweb'],
  ['imagenet1k imagenet2012 ilsvrc ilsvrc2012', 'imagenet-1k ilsvrc/imagenet-1k'],
  ['opus100', 'opus100 helsinki-nlp/opus-100'],
  ['minds14', 'polyai/minds14'],
  ['mnli', 'multi_nli nyu-mll/multi_nli'],
  ['nq', 'natural_questions google-research-datasets/natural_questions'],
  ['ptb', 'ptb_text_only ptb-text-only/ptb_text_only'],
  ['allnli', 'sentence-transformers/all-nli'],
  ...[12, 13, 14, 15, 16].map((year) => [`sts${year}`, `mteb/sts${year}-sts`] as const),
  ['sickr', 'mteb/sickr-sts'],
  ['stsbenchmark', 'mteb/stsbenchmark-sts sentence-transformers/stsb'],
  ['fleurs', 'google/fleurs'],
  ['flores200 flores101', 'facebook/flores'],
  ['gigaspeech', 'speechcolab/gigaspeech'],
  ['openwebmath', 'open-web-math/open-web-math'],
  ['starcoderdata', 'bigcode/starcoderdata'],
  ['ceval', 'ceval/ceval-exam'],
  ['cmmlu', 'haonan-li/cmmlu'],
  ['mmmu', 'mmmu/mmmu'],
  ['mathvista', 'ai4math/mathvista'],
  ['rewardbench', 'allenai/reward-bench'],
  ['gpqadiamond', 'idavidrein/gpqa'],
  ['livecodebench', 'livecodebench/code_generation_lite'],
  ['arabicmmlu', 'mbzuai/arabicmmlu'],
  ['csqa', 'commonsense_qa tau/commonsense_qa'],
  ['obqa', 'openbookqa allenai/openbookqa'],
  ['fiqa2018', 'mteb/fiqa beir/fiqa'],
  ['asdiv', 'eleutherai/asdiv'],
  ['wtq', 'wikitablequestions stanfordnlp/wikitablequestions'],
  ['germanquad', 'deepset/germanquad'],
  ['germandpr', 'deepset/germandpr'],
  ['korquad', 'squad_kor_v1 korquad/squad_kor_v1'],
  ['ontonotes5 ontonotes50 ontonotesv5', 'conll2012_ontonotesv5 ontonotes/conll2012_ontonotesv5'],
  ['wikineural', 'babelscape/wikineural'],
  ['multinerd', 'babelscape/multinerd'],
  ['chemprot', 'bigbio/chemprot'],
  ['bc5cdr', 'bigbio/bc5cdr'],
  ['pileoflaw', 'pile-of-law/pile-of-law'],
  ['madlad400', 'allenai/madlad-400'],
  ['ultrachat', 'openbmb/ultrachat stingning/ultrachat'],
  ['ade20k', 'scene_parse_150 zhoubolei/scene_parse_150'],
  ['cc3m', 'conceptual_captions google-research-datasets/conceptual_captions'],
  ['cc12m', 'conceptual_12m google-research-datasets/conceptual_12m'],
  ['pubtables1m', 'bsmock/pubtables-1m'],
  ['vqav2', 'huggingfacem4/vqav2 lmms-lab/vqav2'],
  ['doclaynet', 'ds4sd/doclaynet docling-project/doclaynet'],
  ['fsd50k', 'fhrozen/fsd50k'],
  ['trec6', 'trec cogcomp/trec'],
  ['fiqa', 'mteb/fiqa beir/fiqa'],
  ['multinews', 'multi_news alexfabbri/multi_news'],
  ['textvqa', 'textvqa facebook/textvqa lmms-lab/textvqa'],
  ['mgsm', 'juletxara/mgsm'],
  ['lcqmc', 'c-mteb/lcqmc'],
  ['drcd', 'voidful/drcd'],
  ['europarl', 'helsinki-nlp/europarl'],
  ['mls', 'facebook/multilingual_librispeech multilingual_librispeech'],
  ['wenetspeech', 'wenet-e2e/wenetspeech'],
  ['emotion', 'emotion dair-ai/emotion'],
  ['cuad', 'cuad theatticusproject/cuad'],
  ['rucola', 'russiannlp/rucola'],
  ['piaf', 'piaf etalab-ia/piaf agentpublic/piaf'],
  ['speechcommands googlespeechcommands', 'speech_commands google/speech_commands'],
  ['aishell aishell1', 'aishell/aishell-1'],
  ['dolly dolly15k', 'databricks/databricks-dolly-15k'],
  ['codealpaca codealpaca20k', 'sahil2801/codealpaca-20k'],
  ['ultrafeedbackbinarized', 'huggingfaceh4/ultrafeedback_binarized'],
];

/**
 * Datasets that texts name without the owner, also in lower case, though many have the name: those that authors of most
 * models declare by it. Names that are words (alpaca, capybara, goat) are not among them.
 */
const KNOWN_WITHOUT_OWNER =
  'marsyas/gtzan open-orca/openorca open-orca/slimorca meta-math/metamathqa tiger-lab/mathinstruct teknium/openhermes ' +
  'teknium/openhermes-2.5 huggingfacetb/cosmopedia huggingfacefw/fineweb huggingfacefw/fineweb-edu uonlp/culturax ' +
  'openbmb/ultrafeedback roneneldan/tinystories nvidia/helpsteer nvidia/helpsteer2 huggingfaceh4/no_robots allenai/dolma ' +
  'gair/lima bigcode/commitpackft vicgalle/alpaca-gpt4 facebook/belebele unicamp-dl/mmarco csebuetnlp/xlsum ' +
  'knkarthick/dialogsum hello-simpleai/hc3 stanfordnlp/shp baai/coig allenai/objaverse jeankaddour/minipile ' +
  'eleutherai/proof-pile-2 allenai/soda laion/oig poloclub/diffusiondb kakaobrain/coyo-700m derek-thomas/scienceqa ' +
  'openai/webgpt_comparisons openai/summarize_from_feedback deepmind/code_contests garage-baind/open-platypus ' +
  'openassistant/oasst1 openassistant/oasst2 anthropic/hh-rlhf huggingfaceh4/ultrachat_200k intel/orca_dpo_pairs ' +
  'ai-mo/numinamath-cot ai-mo/numinamath-tir microsoft/orca-math-word-problems-200k liuhaotian/llava-instruct-150k ' +
  'lmms-lab/gqa agkphysics/audioset speechcolab/gigaspeech mlcommons/peoples_speech kensho/spgispeech ' +
  'cruxeval-org/cruxeval bigcode/bigcodebench allenai/pes2o mteb/scifact mteb/nfcorpus ' +
  'mteb/scidocs mteb/arguana haerae-hub/kmmlu zeroshot/twitter-financial-news-sentiment huggingfacem4/websight ' +
  'gretelai/synthetic_text_to_sql huggingfacem4/the_cauldron';

/** Every further name with the ids, of which a listing has the first that it has. */
export const benchmarkNames: readonly (readonly [name: string, ids: readonly string[]])[] = [
  ...[...OTHER_NAMES, ...namesOfCopies].flatMap(([names, ids]) =>
    names.split(' ').map((name) => [name, ids.split(' ')] as const),
  ),
  ...KNOWN_WITHOUT_OWNER.split(' ').map((id) => [compactName(id.slice(id.indexOf('/') + 1)), [id]] as const),
];

/** Tasks of a suite that has them alone: more than two beside each other are the suite, whether it is named or not. */
const OWN_TASKS: Readonly<Record<string, RegExp>> = {
  glue: /\b(?:cola|sst-?2|mrpc|sts-?b|qqp|mnli|qnli|rte|wnli)\b/g,
  clue: /\b(?:afqmc|tnews|iflytek|cmnli|ocnli|cluewsc|csl|chid|c3)\b/g,
};
const MOST_ALONE = 2;

/** The suites that a lower-cased text names, by the compact names of their tasks. */
export function suitesNamed(lower: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [suite, named, tasks] of SUITES) {
    const isNamed = named.test(lower) || hasTasks(lower, OWN_TASKS[suite]);
    if (isNamed) for (const task of tasks) if (!found.has(task)) found.set(task, suite);
  }
  return found;
}

function hasTasks(lower: string, own: RegExp | undefined): boolean {
  return (
    own !== undefined && new Set(Array.from(lower.matchAll(own), ([task]) => task.replace('-', ''))).size > MOST_ALONE
  );
}
