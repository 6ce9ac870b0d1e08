import * as z from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'expected YYYY-MM-DD' });
const file = z.strictObject({ path: z.string(), size: z.number().int().min(0), lfs: z.boolean() });

/** One made-up Space as fixtures/sample-spaces/spaces.json states it; nothing of it is or was on the Hub. */
export const sampleSpace = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('Name behind the owner sample-hub.'),
  texts: z
    .string()
    .describe('Folder of fixtures/sample-spaces/texts with its files; {{title}} and {{model}} are filled in.'),
  sdk: z.enum(['gradio', 'streamlit', 'docker', 'static']),
  app_file: z.string().optional().describe('app_file of the front matter; left to the default of the SDK otherwise.'),
  stage: z.string().describe('runtime.stage.'),
  hardware: z.string().nullable().describe('runtime.hardware.current; null where nothing runs.'),
  likes: z.number().int().min(0),
  created: day,
  modified: day,
  licence: z.string().optional(),
  models: z.array(z.string()).describe('Models that its record names.'),
  datasets: z.array(z.string()).optional(),
  gated: z.enum(['auto', 'manual']).optional(),
  disabled: z.boolean().optional(),
  moved_from: z.string().optional().describe('Name under which it stood before; the old address redirects.'),
  files: z.array(file).optional().describe('Files of which only path and size are known.'),
  repeated: z
    .strictObject({ path: z.string(), count: z.number().int(), size: z.number().int() })
    .optional()
    .describe('Numbered files, #### is the number.'),
});

export type SampleSpace = z.infer<typeof sampleSpace>;
