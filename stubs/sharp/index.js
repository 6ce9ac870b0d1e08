/**
 * In place of sharp, the image library that @huggingface/transformers and Astro ask for: the report has no image that
 * is made smaller. Whoever loads this is told why there is none.
 */
throw new Error('stubs/sharp: expected nobody to load it, see "overrides" in package.json');
