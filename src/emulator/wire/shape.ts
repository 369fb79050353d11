/** A message in a line of a log: its fields, and sizes in place of media, texts, handles and keys. */

const MAX_LENGTH = 240;
const MAX_ITEMS = 3;
/** Fields whose text is no secret and says most. */
const SHOWN = ['model', 'name', 'mimeType', 'role', 'behavior', 'timeLeft'];

/** Such as `serverContent{modelTurn{parts[inlineData{mimeType:audio/pcm, data:1280}]}}`. */
export function shapeOf(message: object): string {
  const shape = fieldsOf(message) || '{}';
  return shape.length > MAX_LENGTH ? `${shape.slice(0, MAX_LENGTH)}…` : shape;
}

function fieldsOf(value: object): string {
  const fields = Object.entries(value).map(
    ([name, item]: [string, unknown]) => `${name}${after(name, item)}`,
  );
  return fields.join(', ');
}

function after(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    const items = value
      .slice(0, MAX_ITEMS)
      .map((item: unknown) => after(name, item).replace(/^[:{]|\}$/g, ''));
    const rest = value.length > MAX_ITEMS ? [`${value.length - MAX_ITEMS} more`] : [];
    return `[${[...items, ...rest].join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) return `{${fieldsOf(value)}}`;
  if (typeof value !== 'string') return `:${String(value)}`;
  const isConstant = /^[A-Z][A-Z_]*$/.test(value);
  return isConstant || SHOWN.includes(name) ? `:${printable(value)}` : `:${value.length}`;
}

/** Text of a peer, safe for a terminal. */
export function printable(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(/[\p{Cc}\p{Cf}]/gu, '?');
}
