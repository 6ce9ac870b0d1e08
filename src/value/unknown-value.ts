/** The data lack the number that a sentence has: no mistake of the sentence, which is then replaced by one that says so. */
export class UnknownValue extends Error {}
