/** A site on loopback with a page that talks, under the policies a test asks for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = join(import.meta.dirname, '../../..');
const PAGE = '<!doctype html><title>voice</title><script type="module" src="/page.js"></script>';

export interface VoiceSite {
  /** The page's address, under a policy. `beside`: the worklet's file lies beside the page's script. */
  page(options?: { policy?: string; beside?: boolean }): string;
  close(): Promise<void>;
}

const SHARED: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'browser',
  conditions: ['@gemini-live/source'],
  outdir: root,
  write: false,
  logLevel: 'silent',
};

async function scripts(): Promise<Map<string, string>> {
  const worklet = await build({ ...SHARED, entryPoints: [join(root, 'src/voice/worklet.ts')], minify: true });
  const text = worklet.outputFiles?.[0]?.text ?? '';
  const page = await build({
    ...SHARED,
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    splitting: true,
    plugins: [
      {
        name: 'worklet',
        setup: ({ onLoad }) =>
          onLoad({ filter: /worklet-text\.ts$/ }, () => ({
            contents: `export const WORKLET_TEXT = ${JSON.stringify(text)}`,
          })),
      },
    ],
  });
  const files = (page.outputFiles ?? []).map(({ path, text }) => [basename(path), text] as const);
  return new Map([...files, ['worklet.js', text]]);
}

export async function serveVoice(): Promise<VoiceSite> {
  const files = await scripts();
  const server = createServer(({ url = '/', headers }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://page');
    const name = pathname.slice(1);
    // A script is asked for by the page, whose address says what is there.
    const asker = new URL(headers.referer ?? 'http://page').searchParams;
    const isHidden = name === 'worklet.js' && asker.get('beside') === 'false';
    const script = isHidden ? undefined : files.get(name === 'elsewhere.js' ? 'worklet.js' : name);
    const policy = searchParams.get('policy');
    response.writeHead(name === '' || script !== undefined ? 200 : 404, {
      'content-type': name === '' ? 'text/html' : 'text/javascript',
      'referrer-policy': 'unsafe-url',
      ...(policy !== null && { 'content-security-policy': policy }),
    });
    response.end(name === '' ? PAGE : script);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    page({ policy, beside = true } = {}) {
      const search = new URLSearchParams({ beside: String(beside), ...(policy !== undefined && { policy }) });
      return `${origin}?${search.toString()}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
