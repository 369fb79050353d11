/**
 * generated/field-rules.ts and generated/wire-names.ts: what the schema says and JSON Schema validators cannot check
 * or do. The first is for messages to the service and is loaded with the validators; the second is for messages
 * from it, is needed at once and therefore kept apart.
 */
import { lookUp, reachable, type Definition, type Field, type Model } from './model.ts';
import { source } from './source.ts';
import { template } from './template.ts';

const renderRules = template('field-rules.hbs');
const renderWireNames = template('wire-names.hbs');

/** One field that the service calls otherwise; `path` leads to the object that holds it, in public names. */
export interface WireName {
  readonly path: readonly string[];
  readonly wire: string;
  readonly name: string;
}

/** The text of generated/field-rules.ts. */
export function emitRules(model: Model): Promise<string> {
  return source(
    'field-rules.ts',
    renderRules({ rules: JSON.stringify(clientRules(model, 'LiveClientMessage')) }),
  );
}

/** The text of generated/wire-names.ts. */
export function emitWireNames(model: Model): Promise<string> {
  const names = serverWireNames(model, 'LiveServerMessage');
  return source('wire-names.ts', renderWireNames({ names: JSON.stringify(names) }));
}

/** The rules inside a message, by definition; definitions that lead to no rule are left out. */
export function clientRules(model: Model, root: string): Record<string, object> {
  const hasRule = (name: string): boolean => {
    const { fields, oneof } = lookUp(model, name);
    return oneof.length > 0 || fields.some((field) => Object.keys(ownRule(field)).length > 0);
  };
  const kept = [...reachable(model, root)].filter((name) => [...reachable(model, name)].some(hasRule));

  const rule = (field: Field): object => {
    const ref = field.isRef && kept.includes(field.type) && { ref: field.type };
    const own = ownRule(field);
    const each = field.each && (ref || 'int64' in own) && { each: field.each };
    return { ...ref, ...each, ...own };
  };
  return Object.fromEntries(
    kept.map((name) => {
      const { fields, oneof } = lookUp(model, name);
      const rules = fields.map((field) => [field.name, rule(field)] as const);
      const said = rules.filter(([, facts]) => Object.keys(facts).length > 0);
      return [name, { ...(oneof.length > 0 && { oneof }), fields: Object.fromEntries(said) }];
    }),
  );
}

/** Every renamed field inside a message. A reader looks for them one by one, so none may lie inside a list. */
export function serverWireNames(model: Model, root: string): WireName[] {
  const found: WireName[] = [];
  const visit = (definition: Definition, path: readonly string[], open: readonly string[]): void => {
    for (const field of definition.fields) {
      for (const wire of new Set(Object.values(field.wire ?? {})))
        found.push({ path, wire, name: field.name });
      if (!field.isRef || open.includes(field.type)) continue;
      if (field.each === undefined) {
        visit(lookUp(model, field.type), [...path, field.name], [...open, field.type]);
        continue;
      }
      const renamed = [...reachable(model, field.type)].find((name) => hasWireName(lookUp(model, name)));
      if (renamed)
        throw new Error(`${definition.name}.${field.name}: x-wire in ${renamed}, inside a ${field.each}`);
    }
  };
  visit(lookUp(model, root), [], [root]);
  return found;
}

function hasWireName({ fields }: Definition): boolean {
  return fields.some(({ wire }) => wire !== undefined);
}

/** What a field itself asks for, whatever its type contains. */
function ownRule({ backends, wire, deprecated, replacedBy, type }: Field): object {
  return {
    ...(backends && { backends }),
    ...(wire && { wire }),
    ...(deprecated && { deprecated }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(type === 'Int64' && { int64: true }),
  };
}
