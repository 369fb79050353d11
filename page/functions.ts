/** What the model can call on this page. */
import { defineFunction, type DefinedFunction } from 'gemini-live';

const getTime = defineFunction({
  name: 'get_time',
  description: 'The date and time where the user is.',
  execute: () => ({ time: new Date().toString() }),
});

const setTheme = defineFunction({
  name: 'set_theme',
  description: 'Makes the page light or dark.',
  parameters: {
    type: 'object',
    properties: { theme: { type: 'string', enum: ['light', 'dark', 'system'] } },
    required: ['theme'],
  },
  execute: ({ theme }) => {
    document.documentElement.style.colorScheme = theme === 'system' ? '' : String(theme);
    return { theme };
  },
});

type Approve = NonNullable<Parameters<typeof defineFunction>[0]['approve']>;

/** `approve` asks the person: for what changes something. */
export function pageFunctions(approve: Approve): DefinedFunction[] {
  return [getTime, defineFunction({ ...setTheme.definition, approve })];
}
