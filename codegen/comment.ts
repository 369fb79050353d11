/** The text of doc comments: a description, and the facts beside it said in words. */
import type { Backend, Definition, Field } from './model.ts';

/** A sentence, where there is one to say. */
export type Maybe = string | false | undefined;

const WIDTH = 100;
const BACKENDS: Readonly<Record<Backend, string>> = { gemini: 'Gemini API', vertex: 'Vertex AI' };

/** The lines of a doc comment on a field. */
export function fieldComment(field: Field): string {
  const facts = [
    backendsOnly(field),
    field.wire && wireNames(field.wire),
    field.since && `Since ${field.since}.`,
  ];
  return paragraphs(field.description, facts, deprecation(field));
}

/** The lines of a doc comment on a message, enum or scalar. */
export function definitionComment(definition: Definition): string {
  const { oneof, requiredOfClients, since } = definition;
  const facts = [
    ...oneof.map((group) => `At most one of ${codeList(group)} may be set.`),
    requiredOfClients.length > 0 && `A client must set ${codeList(requiredOfClients)}.`,
    since && `Since ${since}.`,
  ];
  return paragraphs(definition.description, facts, deprecation(definition));
}

/** A comment as source text; `text` may have several lines. */
export function docComment(text: string): string {
  const all = text.split('\n');
  if (all.length === 1) return `/** ${text} */`;
  return ['/**', ...all.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** Says which backends accept a field, unless all do or the description has said it. */
export function backendsOnly({ backends, description }: Field): string | undefined {
  const names = backends?.map((backend) => BACKENDS[backend]).join(' and ');
  return names === undefined || description.includes(`${names} only`) ? undefined : `${names} only.`;
}

/** What the backends call a field, in words. */
export function wireNames(wire: NonNullable<Field['wire']>): string {
  const { gemini, vertex } = wire;
  if (gemini !== undefined && gemini === vertex) return `On the wire: \`${gemini}\`.`;
  const named = Object.entries(wire).map(
    ([backend, name]) => `\`${name}\` (${BACKENDS[backend as Backend]})`,
  );
  return `On the wire: ${named.join(', ')}.`;
}

/** Names in code style, as a person lists them. */
export function codeList(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ');
}

/** The sentences that there are, in a row. */
export function sentences(texts: readonly Maybe[]): string {
  return texts.filter(isSaid).join(' ');
}

/** Breaks a text into lines of at most WIDTH characters; line breaks in it stay. */
export function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${WIDTH}})(?: |$)`, 'g'), '$1\n').trimEnd())
    .join('\n');
}

function deprecation({ deprecated, replacedBy }: Pick<Field, 'deprecated' | 'replacedBy'>): Maybe {
  return deprecated === true && (replacedBy ? `@deprecated Use \`${replacedBy}\`.` : '@deprecated');
}

function paragraphs(description: string, facts: readonly Maybe[], tag: Maybe): string {
  return [description, sentences(facts), tag].filter(isSaid).map(wrap).join('\n\n');
}

function isSaid(text: Maybe): text is string {
  return typeof text === 'string' && text !== '';
}
