import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { nameNested } from '../../codegen/nest.ts';
import { generateChecks } from '../../codegen/validators.ts';
import { validateLiveServerMessage } from '../../generated/validators.ts';
import { listOf, message, modelOf, ref, text } from './support.ts';

const path = fileURLToPath(new URL('../../generated/validators.ts', import.meta.url));

/** What a bundler makes of a module that imports the validators. */
async function bundle(source: string): Promise<string> {
  const stdin = { contents: source.replace('validators', path), resolveDir: '/', loader: 'ts' as const };
  const result = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
  return result.outputFiles[0]?.text ?? '';
}

describe('the schemas that ajv compiles', () => {
  it('have a name for everything inside, and close what lists its properties', () => {
    const model = modelOf({
      A: message(
        { t: text(), list: listOf('B'), n: { description: 'A number.', type: 'integer', minimum: 0 } },
        { 'x-direction': 'both', 'x-required': ['t'] },
      ),
      B: message({
        t: ref('A'),
        map: { description: 'A map.', type: 'object', additionalProperties: { type: 'string' } },
      }),
    });
    const properties = { t: { $ref: 'String' }, list: { $ref: 'ListOfB' }, n: { $ref: 'AN' } };
    expect(nameNested(model)).toEqual([
      { $id: 'String', type: 'string' },
      { $id: 'ListOfB', type: 'array', items: { $ref: 'B' } },
      { $id: 'AN', type: 'integer', minimum: 0 },
      { $id: 'A', type: 'object', properties, required: ['t'], additionalProperties: false },
      { $id: 'MapOfString', type: 'object', additionalProperties: { $ref: 'String' } },
      {
        $id: 'B',
        type: 'object',
        properties: { t: { $ref: 'A' }, map: { $ref: 'MapOfString' } },
        additionalProperties: false,
      },
    ]);
  });

  it('do not share a name by accident', () => {
    const model = modelOf({ A: message({ t: text() }), String: message({}) });
    expect(() => nameNested(model)).toThrow('two schemas want the name String');
  });
});

describe('the code of ajv', () => {
  it('becomes a function from a value to its errors', () => {
    const { checks } = generateChecks([{ $id: 'A', type: 'string' }]);
    expect(checks).toEqual([
      expect.stringMatching(/^function checkA\(data: unknown\): Errors \{[^]*"type"[^]*return errors;\n\}$/),
    ]);
  });

  it('shares the constants of checks that are alike', () => {
    const { constants } = generateChecks([
      { $id: 'A', type: 'string', enum: ['P', 'Q'] },
      { $id: 'B', type: 'string', enum: ['P', 'Q'] },
      { $id: 'C', type: 'string', pattern: '^a' },
    ]);
    expect(constants).toHaveLength(2);
  });

  it.each([
    { $id: 'A', type: 'array', uniqueItems: true },
    { $id: 'A', type: 'string', maxLength: 5 },
    { $id: 'A', anyOf: [{ type: 'string' }] },
  ])('is refused where it holds what is not replaced: %j', (schema) => {
    expect(() => generateChecks([schema])).toThrow('A: ajv emitted something new');
  });

  it('is refused for a word that is no keyword', () => {
    expect(() => generateChecks([{ $id: 'A', type: 'string', minimun: 1 }])).toThrow('minimun');
  });
});

describe('the generated validators', () => {
  const source = readFileSync(path, 'utf8');

  it('stand alone and never merge by copying', () => {
    expect(source).not.toMatch(/\brequire\(|\bimport\b|\.concat\(/);
  });

  it('are dropped from a bundle if unused', async () => {
    expect(await bundle("import 'validators'")).toBe('');
    const one = await bundle("export { validateModality } from 'validators'");
    expect(one).toContain('AUDIO');
    expect(one).not.toContain('START_SENSITIVITY');
  });

  it('are at most 15 kB gzipped, the two that the SDK uses', async () => {
    const code = await bundle(
      "export { validateLiveClientMessage, validateLiveServerMessage } from 'validators'",
    );
    expect(gzipSync(code).length).toBeLessThan(15_000);
  });

  it('forget the errors of the call before', () => {
    expect(validateLiveServerMessage({ error: 1 })).toBe(false);
    expect(validateLiveServerMessage.errors).toEqual([
      { instancePath: '/error', keyword: 'type', params: { type: 'object' } },
    ]);
    expect(validateLiveServerMessage({})).toBe(true);
    expect(validateLiveServerMessage.errors).toBeNull();
  });
});
