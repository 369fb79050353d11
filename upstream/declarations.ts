/**
 * Reads the declarations of `@google/genai`. TypeScript 7 has no API, so api-extractor's TypeScript parses them; they
 * are one file, and nothing needs to be resolved beyond it.
 */
import { createRequire } from 'node:module';
import type * as ts from '../node_modules/@microsoft/api-extractor/node_modules/typescript/lib/typescript.d.ts';
import { BOTH, type Backend, type Enum, type Facts, type Field, type Message, type Type } from './facts.ts';

const require = createRequire(createRequire(import.meta.url).resolve('@microsoft/api-extractor'));
const { createSourceFile, ScriptTarget, SyntaxKind, ...is } = require('typescript') as typeof ts;

/** A text may be any of the kinds that JSON writes as text, and a number any of numbers. */
const PRIMITIVES = new Map<ts.SyntaxKind, readonly string[]>([
  [SyntaxKind.StringKeyword, ['string', 'bytes', 'int64', 'duration', 'timestamp']],
  [SyntaxKind.NumberKeyword, ['number', 'integer']],
  [SyntaxKind.BooleanKeyword, ['boolean']],
  [SyntaxKind.UnknownKeyword, ['any', 'schema']],
  [SyntaxKind.AnyKeyword, ['any', 'schema']],
]);

/** How their comments say that a backend does not have something. */
const NOTES: readonly (readonly [RegExp, readonly Backend[]])[] = [
  [/not supported in (?:the )?Gemini (?:Developer )?API/, ['vertex']],
  [/not supported in (?:Vertex AI|Gemini Enterprise Agent Platform)/, ['gemini']],
  [/(?:Vertex AI|Gemini Enterprise Agent Platform) only/, ['vertex']],
  [/Gemini (?:Developer )?API only/, ['gemini']],
];

/** The messages and enums that a declaration file exports. */
export function readDeclarations(text: string): Facts {
  const file = createSourceFile('genai.d.ts', text, ScriptTarget.Latest, true);
  const messages = new Map<string, Message>();
  const enums = new Map<string, Enum>();
  const aliases = new Map<string, ts.TypeNode>();
  for (const node of file.statements)
    if (is.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type);
  for (const node of file.statements) {
    if (is.isInterfaceDeclaration(node) || is.isClassDeclaration(node)) {
      const fields = [...node.members].filter(
        (member) => is.isPropertySignature(member) || is.isPropertyDeclaration(member),
      );
      messages.set(node.name?.text ?? '', {
        fields: new Map(fields.map((field) => [field.name.getText(), toField(field, aliases)])),
        backends: backendsOf(node),
      });
    } else if (is.isEnumDeclaration(node)) {
      const values = node.members.map(
        ({ initializer }, index) =>
          [(initializer as ts.StringLiteral).text, backendsOf(node.members[index] as ts.Node)] as const,
      );
      enums.set(node.name.text, { values: new Map(values), backends: backendsOf(node) });
    }
  }
  return { messages, enums };
}

function toField(
  field: ts.PropertySignature | ts.PropertyDeclaration,
  aliases: ReadonlyMap<string, ts.TypeNode>,
): Field {
  return { types: field.type === undefined ? [] : typesOf(field.type, aliases), backends: backendsOf(field) };
}

/** All that a type may be. A class or interface of the language's, such as AbortSignal, stays a name. */
function typesOf(node: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>): Type[] {
  if (is.isUnionTypeNode(node)) return node.types.flatMap((each) => typesOf(each, aliases));
  if (is.isArrayTypeNode(node)) return many(typesOf(node.elementType, aliases), 'list');
  if (is.isLiteralTypeNode(node)) return [{ name: 'string' }];
  if (!is.isTypeReferenceNode(node))
    return (PRIMITIVES.get(node.kind) ?? [node.getText()]).map((name) => ({ name }));
  const name = node.typeName.getText();
  const alias = aliases.get(name);
  if (alias !== undefined) return typesOf(alias, aliases);
  if (name !== 'Record') return [{ name }];
  const values = typesOf(node.typeArguments?.[1] as ts.TypeNode, aliases);
  const isOpen = values.some(({ name }) => name === 'any');
  return [...many(values, 'map'), ...(isOpen ? [{ name: 'struct' }, { name: 'schema' }] : [])];
}

function many(types: readonly Type[], each: 'list' | 'map'): Type[] {
  return types.filter((type) => type.each === undefined).map(({ name }) => ({ name, each }));
}

function backendsOf(node: ts.Node): readonly Backend[] {
  const comment = is
    .getJSDocCommentsAndTags(node)
    .map((each) => each.getText())
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  return NOTES.find(([note]) => note.test(comment))?.[1] ?? BOTH;
}
