import { text, flagOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const spaceServices = table({
  name: 'space-services',
  title: 'Services that run models for a Space: one row a Space and service that its code calls',
  key: ['space', 'service'],
  columns: {
    space: text('Id of the Space.'),
    service: text('Name of the service or of the client that chooses one, in lower case: openai, google, huggingface.'),
    remote: flagOrEmpty('false for a server of models on the machine of the app itself (ollama).'),
  },
});
