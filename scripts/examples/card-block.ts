/** A passage of a card that may hold code: its text without the marks of lists, quotes and fences. */
export interface CardBlock {
  /** Line of README.md on which its first line stands, from 1. */
  line: number;
  /** fence: between ``` or ~~~; indented: by four blanks; prompts: lines of `>>>` outside of both. */
  form: 'fence' | 'indented' | 'prompts';
  /** What stands behind the opening marks of a fence; empty where nothing does. */
  info: string;
  text: string;
}
