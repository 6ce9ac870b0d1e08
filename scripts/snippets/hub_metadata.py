"""What the Hub writes into `transformersInfo` of a model, by the rule that transformers publishes for it.

The rule is utils/update_metadata.py of github.com/huggingface/transformers (read as of August 2026): the Hub knows for each
class of a model its task and auto class, the last of the pairs below that names it, and for each model type the first kind
of processor that it has. Only the tables of the installed release are looked at; what the Hub kept of older releases is not
known here.
"""

# (task, table of modeling_auto, auto class); a later pair replaces an earlier one.
PAIRS = [
    ("pretraining", "PRETRAINING", "PreTraining"),
    ("feature-extraction", None, ""),
    ("image-feature-extraction", "IMAGE", ""),
    ("audio-classification", "AUDIO_CLASSIFICATION", "AudioClassification"),
    ("text-generation", "CAUSAL_LM", "CausalLM"),
    ("automatic-speech-recognition", "CTC", "CTC"),
    ("image-classification", "IMAGE_CLASSIFICATION", "ImageClassification"),
    ("image-segmentation", "IMAGE_SEGMENTATION", "ImageSegmentation"),
    ("image-text-to-text", "IMAGE_TEXT_TO_TEXT", "ImageTextToText"),
    ("any-to-any", "MULTIMODAL_LM", "MultimodalLM"),
    ("image-to-image", "IMAGE_TO_IMAGE", "ImageToImage"),
    ("fill-mask", "MASKED_LM", "MaskedLM"),
    ("object-detection", "OBJECT_DETECTION", "ObjectDetection"),
    ("zero-shot-object-detection", "ZERO_SHOT_OBJECT_DETECTION", "ZeroShotObjectDetection"),
    ("question-answering", "QUESTION_ANSWERING", "QuestionAnswering"),
    ("text2text-generation", "SEQ_TO_SEQ_CAUSAL_LM", "Seq2SeqLM"),
    ("text-classification", "SEQUENCE_CLASSIFICATION", "SequenceClassification"),
    ("automatic-speech-recognition", "SPEECH_SEQ_2_SEQ", "SpeechSeq2Seq"),
    ("table-question-answering", "TABLE_QUESTION_ANSWERING", "TableQuestionAnswering"),
    ("token-classification", "TOKEN_CLASSIFICATION", "TokenClassification"),
    ("multiple-choice", "MULTIPLE_CHOICE", "MultipleChoice"),
    ("next-sentence-prediction", "NEXT_SENTENCE_PREDICTION", "NextSentencePrediction"),
    ("audio-frame-classification", "AUDIO_FRAME_CLASSIFICATION", "AudioFrameClassification"),
    ("audio-xvector", "AUDIO_XVECTOR", "AudioXVector"),
    ("document-question-answering", "DOCUMENT_QUESTION_ANSWERING", "DocumentQuestionAnswering"),
    ("visual-question-answering", "VISUAL_QUESTION_ANSWERING", "VisualQuestionAnswering"),
    ("zero-shot-image-classification", "ZERO_SHOT_IMAGE_CLASSIFICATION", "ZeroShotImageClassification"),
    ("depth-estimation", "DEPTH_ESTIMATION", "DepthEstimation"),
    ("video-classification", "VIDEO_CLASSIFICATION", "VideoClassification"),
    ("mask-generation", "MASK_GENERATION", "MaskGeneration"),
    ("text-to-audio", "TEXT_TO_SPECTROGRAM", "TextToSpectrogram"),
    ("text-to-audio", "TEXT_TO_WAVEFORM", "TextToWaveform"),
    ("keypoint-matching", "KEYPOINT_MATCHING", "KeypointMatching"),
]


def info_of(model_type, architecture):
    """`auto_model`, `pipeline_tag` and `processor` of a model; no auto_model where no table names its class."""
    from transformers.models.auto import modeling_auto

    info = {"processor": _processor_of(model_type)}
    for task, table, auto in PAIRS:
        name = "MODEL_MAPPING_NAMES" if table is None else f"MODEL_FOR_{table}_MAPPING_NAMES"
        classes = getattr(modeling_auto, name, {}).values()
        if any(architecture == each or (not isinstance(each, str) and architecture in each) for each in classes):
            info.update(pipeline_tag=task, auto_model=f"AutoModelFor{auto}" if auto else "AutoModel")
    return info


def _processor_of(model_type):
    from transformers.models.auto import (feature_extraction_auto, image_processing_auto, processing_auto,
                                          tokenization_auto)

    if model_type in processing_auto.PROCESSOR_MAPPING_NAMES:
        return "AutoProcessor"
    if model_type in tokenization_auto.TOKENIZER_MAPPING_NAMES:
        return "AutoTokenizer"
    if model_type in image_processing_auto.IMAGE_PROCESSOR_MAPPING_NAMES:
        return "AutoImageProcessor"
    if model_type in feature_extraction_auto.FEATURE_EXTRACTOR_MAPPING_NAMES:
        return "AutoFeatureExtractor"
    return "AutoTokenizer"
