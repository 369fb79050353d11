/**
 * generated/client-fields.ts: the names of the fields of what a client sends, so that a field which is added to
 * the schema is taken from the user and sent without a change to the code.
 */
import { lookUp, type Model } from './model.ts';
import { source } from './source.ts';
import { template } from './template.ts';

const render = template('client-fields.hbs');

/** Users pass the setup's generation config as an object of its own. */
const CONFIG = 'GenerationConfig';

/** The text of generated/client-fields.ts. */
export function emitClientFields(model: Model): Promise<string> {
  return source(
    'client-fields.ts',
    render({ fields: JSON.stringify(clientFields(model, 'LiveClientMessage')) }),
  );
}

/** The field names of each message that a frame can carry, and of the generation config. */
export function clientFields(model: Model, root: string): Record<string, string[]> {
  const messages = lookUp(model, root).fields.map(({ type }) => type);
  return Object.fromEntries(
    [...messages, ...(model.definitions.has(CONFIG) ? [CONFIG] : [])].map((name) => [
      name,
      lookUp(model, name).fields.map((field) => field.name),
    ]),
  );
}
