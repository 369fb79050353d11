/** Chromium: a page, and workers of one. */
import { cp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '../bundlers/serve.ts';
import { launch } from '../test/browser/support/chromium.ts';
import type { Project } from './project.ts';
import type { Runtime } from './runtime.ts';

const NOTE = 'pass a [token](tokens.md)';

export const page = chromium('page', NOTE, (project) => project.bundle(['page.js'], { splitting: true }));

export const worker = chromium('worker', NOTE, (project) =>
  project.bundle(['page.js', 'worker.js'], { splitting: true }),
);

export const serviceWorker = chromium(
  'service worker',
  `${NOTE}; see [service workers](bundlers.md#service-workers)`,
  async (project) => {
    const { folder } = project;
    await project.bundle(['page.js'], { splitting: true });
    await cp(join(folder, 'node_modules/gemini-live/dist/bundle.js'), join(folder, 'built/gemini-live.js'));
    for (const file of ['service-worker.js', 'conversation.js'])
      await cp(join(folder, file), join(folder, 'built', file));
  },
);

type Place = 'page' | 'worker' | 'service worker';

function chromium(place: Place, note: string, prepare: (project: Project) => Promise<void>): Runtime {
  return {
    title: `Chromium, ${place}`,
    key: 'address',
    note,
    version,
    converse: async ({ url, key }, project) => {
      await prepare(project);
      await cp(join(project.folder, 'index.html'), join(project.folder, 'built/index.html'));
      const server = await serve(join(project.folder, 'built'));
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        const args = [place, url, key].map((text) => JSON.stringify(text));
        await page.evaluate(`converseIn(${args.join()})`);
      } finally {
        await browser.close();
        server.close().closeAllConnections();
      }
    },
  };
}

async function version(): Promise<string> {
  const browser = await launch();
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}
