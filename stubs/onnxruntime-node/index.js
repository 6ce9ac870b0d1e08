/**
 * In place of onnxruntime-node, 300 MB of binaries that run models in Node. @huggingface/transformers asks for it, but
 * of that package only the build for browsers is used. Whoever loads this is told why there is no model.
 */
throw new Error('stubs/onnxruntime-node: expected nobody to load it, see "overrides" in package.json');
