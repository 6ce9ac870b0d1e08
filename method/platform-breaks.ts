/** Days on which the Hub changed what can be counted of it: series across one of them may move by it. */
export const platformBreaks = [
  {
    day: '2025-04-30',
    kind: 'spaces',
    label: 'Streamlit SDK deprecated',
    what: 'New Streamlit apps are Docker Spaces: the SDK of a Space says less of what it is built with.',
    source: 'history of github.com/huggingface/hub-docs',
  },
  {
    day: '2026-03-18',
    kind: 'spaces',
    label: 'protected Spaces',
    what: 'A Space may be protected: it runs for everybody and hides its files, so that they cannot be counted.',
    source: 'history of github.com/huggingface/hub-docs',
  },
  {
    day: '2026-07-21',
    kind: 'spaces',
    label: 'paid plan for compute',
    what: 'Gradio and Docker Spaces need a paid plan: who can have one, and which go on running, changes.',
    source: 'history of github.com/huggingface/hub-docs, where the page on Spaces says so since that day',
  },
] as const;
