/** Something of a card that could not be read as it should be; the card is used all the same. */
export interface CardWarning {
  /** Line of README.md from 1. */
  line: number;
  message: string;
}
