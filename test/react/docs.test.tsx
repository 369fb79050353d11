// @vitest-environment happy-dom
/** The first snippet of docs/react.md talks with the emulator. */
import { mkdir, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import { createElement, type ComponentType } from 'react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { SNIPPETS } from '../docs/support/snippets.ts';
import { eventually, turn } from '../support/events.ts';
import { FakePage, NOTHING } from '../voice/support/fake-page.ts';

/** Where it can be imported from. */
const FOLDER = join(import.meta.dirname, '../../out/docs-react');

afterEach(cleanup);

/** How long a thing is looked for: until the time of the test is over. */
configure({ asyncUtilTimeout: 30_000 });

/** A token of the emulator's, as a server would mint it: pages have no key. */
async function mint(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-goog-api-key': 'any' };
  const answer = await new Promise<IncomingMessage>((resolve) => {
    request(`${url}/v1alpha/auth_tokens`, { method: 'POST', headers }, resolve).end('{}');
  });
  const { name } = JSON.parse(Buffer.concat(await answer.toArray()).toString()) as { name: string };
  return name;
}

test('the first one opens a session and a microphone by one click, asks about calls, and ends by another', async () => {
  await using emulator = await LiveEmulator.start({
    port: 0,
    speed: 20,
    respond: function* ({ parts }) {
      if (parts.some((part) => part.functionResponse)) yield 'It is on.';
      else yield { name: 'light' };
    },
  });
  vi.stubEnv('GOOGLE_GEMINI_BASE_URL', emulator.url);
  const { document } = globalThis;
  const page = new FakePage();
  vi.stubGlobal('document', document);
  vi.stubGlobal('fetch', async () => new Response(await mint(emulator.url)));
  onTestFinished(() => void vi.unstubAllGlobals());
  onTestFinished(() => void vi.unstubAllEnvs());
  const file = join(FOLDER, 'page.tsx'); // a name that the compiler does not follow
  await mkdir(FOLDER, { recursive: true });
  await writeFile(file, SNIPPETS.find(({ page }) => page === 'docs/react.md')?.code ?? '');
  const { App } = (await import(/* @vite-ignore */ file)) as { App: ComponentType };

  render(createElement(App));
  const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
  fireEvent.click(await button('idle'));
  await button('listening');
  expect(page.left).toMatchObject({ contexts: 1, tracks: 1 });
  for (const level of [0.5, 0]) {
    for (let frame = 0; frame < 50; frame++) {
      page.hears({
        pcm: new Int16Array(320).map((_, at) => (at % 40 < 20 ? 1 : -1) * level * 32_767),
        level,
      });
      await turn();
    }
  }
  fireEvent.click(await button('light'));
  await screen.findByText('It is on.');
  fireEvent.click(await screen.findByRole('button'));
  await button('idle');
  await eventually(() => page.contexts.every(({ state }) => state === 'closed'), 'the end of the voice');
  expect(page.left).toEqual(NOTHING);
});
