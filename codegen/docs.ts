/** docs/protocol.md: the protocol for people, with a link for every name. */
import { backendsOnly, codeList, sentences, wireNames, type Maybe } from './comment.ts';
import type { Definition, Field, Model } from './model.ts';
import { markdown } from './source.ts';
import { template } from './template.ts';

const render = template('protocol.hbs');

const SENDERS = { client: 'Sent by the client.', server: 'Sent by the server.', both: 'Sent by both sides.' };

/** Turns a definition's name into a link to its section. */
type Link = (name: string) => string;

/** The text of docs/protocol.md. */
export function emitDocs(model: Model): string {
  const sections = model.files.map((file) => ({
    ...file,
    definitions: [...model.definitions.values()].filter((definition) => definition.file === file.name),
  }));
  const anchors = headingAnchors([
    'Protocol reference',
    'Contents',
    ...sections.flatMap(({ title, definitions }) => [title, ...definitions.map(({ name }) => name)]),
  ]);
  const link: Link = (name) => `[${name}](#${anchors.get(name)?.at(-1)})`;
  const usedBy = usersOf(model);
  return markdown(
    render({
      files: sections.map(({ title, description, definitions }) => ({
        title,
        description,
        anchor: anchors.get(title)?.[0],
        contents: definitions.map(({ name }) => link(name)).join(', '),
        definitions: definitions.map((definition) => section(definition, link, usedBy)),
      })),
    }),
  );
}

/** A definition as the template shows it. */
function section(definition: Definition, link: Link, usedBy: ReadonlyMap<string, readonly string[]>): object {
  const { name, description, kind, fields, values, direction } = definition;
  const users = usedBy.get(name) ?? [];
  return {
    name,
    description,
    facts: sentences([
      direction && kind === 'message' && SENDERS[direction],
      ...ageOf(definition),
      users.length > 0 && `Used by ${users.map(link).join(', ')}.`,
    ]),
    rules: definition.oneof.map((group) => `At most one of ${codeList(group)} may be set.`),
    isEmpty: kind === 'message' && fields.length === 0,
    fields: fields.map((field) => ({
      name: field.name,
      type: cell(fieldType(field, link)),
      description: cell(fieldText(definition, field)),
    })),
    values: values.map((value) => ({ name: value.name, description: cell(value.description) })),
    json: kind === 'scalar' && jsonType(definition),
  };
}

function fieldType({ type, isRef, each, values }: Field, link: Link): string {
  const one = isRef ? link(type) : (values?.map((value) => `\`"${value}"\``).join(' or ') ?? type);
  if (each === 'list') return `list of ${one}`;
  return each === 'map' ? `map of string to ${one}` : one;
}

/** A field's description with the facts that a client has to know, the hardest first. */
function fieldText(owner: Definition, field: Field): string {
  const { description, wire } = field;
  const only = backendsOnly(field);
  return sentences([
    owner.required.includes(field.name) && '**Required.**',
    owner.requiredOfClients.includes(field.name) && '**Required of clients.**',
    only && `**${only}**`,
    description,
    wire && wireNames(wire),
    ...ageOf(field),
  ]);
}

function ageOf({
  since,
  deprecated,
  replacedBy,
}: Pick<Field, 'since' | 'deprecated' | 'replacedBy'>): Maybe[] {
  return [
    since && `Since ${since}.`,
    deprecated && (replacedBy ? `**Deprecated**: use \`${replacedBy}\`.` : '**Deprecated.**'),
  ];
}

/** How a scalar looks in JSON. */
function jsonType({ schema }: Definition): string {
  const type = [schema['type'] ?? 'any value'].flat().join(' or ');
  const pattern = schema['pattern'] === undefined ? '' : `, as \`${String(schema['pattern'])}\``;
  return `In JSON: ${type}${pattern}.`;
}

/** For each definition the messages with a field of its type, in reading order. */
function usersOf(model: Model): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { name, fields } of model.definitions.values()) {
    for (const type of new Set(fields.filter(({ isRef }) => isRef).map(({ type }) => type))) {
      users.set(type, [...(users.get(type) ?? []), name]);
    }
  }
  return users;
}

/**
 * The anchors that GitHub gives to headings: lower case, dashes for spaces, a number from the second of the
 * same on. A definition may be named like a file's title, which comes first.
 */
function headingAnchors(headings: readonly string[]): Map<string, string[]> {
  const anchors = new Map<string, string[]>();
  for (const heading of headings) {
    const base = heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-');
    const same = anchors.get(heading) ?? [];
    anchors.set(heading, [...same, same.length === 0 ? base : `${base}-${same.length}`]);
  }
  return anchors;
}

/** Text inside a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
