/** Validators for JavaScript. Each compiles a bundle and says of frames whether they are valid. */
import { Ajv } from 'ajv';
import { z } from 'zod';
import type { Json } from './frames.ts';
import { installed } from './installed.ts';

export type Check = (frames: readonly unknown[]) => boolean[] | Promise<boolean[]>;
export type Validator = (bundle: Json) => Check | Promise<Check>;

interface CfWorker {
  Validator: new (schema: Json, draft: '7') => { validate(frame: unknown): { valid: boolean } };
}
interface Hyperjump {
  registerSchema(schema: Json): void;
  validate(uri: string): Promise<(frame: unknown) => { valid: boolean }>;
}

export const validators: Readonly<Record<string, Validator>> = {
  'ajv, strict': (bundle) => {
    const validate = new Ajv({ strict: true }).compile(bundle);
    return (frames) => frames.map((frame) => validate(frame));
  },

  'zod, fromJSONSchema': (bundle) => {
    const schema = z.fromJSONSchema(bundle);
    return (frames) => frames.map((frame) => schema.safeParse(frame).success);
  },

  '@cfworker/json-schema': async (bundle) => {
    const { Validator } = await installed<CfWorker>('@cfworker/json-schema');
    const validator = new Validator(bundle, '7');
    return (frames) => frames.map((frame) => validator.validate(frame).valid);
  },

  '@hyperjump/json-schema': async (bundle) => {
    const { registerSchema, validate } = await installed<Hyperjump>('@hyperjump/json-schema/draft-07');
    registerSchema(bundle);
    const check = await validate(bundle['$id'] as string);
    return (frames) => frames.map((frame) => check(frame).valid);
  },
};
