/** A site on loopback with a page that talks, under the policies that are asked for. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = join(import.meta.dirname, '../../..');
const NONCE = 'dm9pY2U';
const PAGE = `<!doctype html><title>voice</title><script type="module" src="/page.js" nonce="${NONCE}"></script>`;

export interface VoiceSite {
  /** The page's address, under a policy. `beside`: the worklet's file lies beside the page's script. */
  page(options?: { policy?: string; beside?: boolean }): string;
  close(): Promise<void>;
}

/**
 * Policies of sites that serve their scripts themselves.
 * @see docs/voice.md
 */
export const POLICIES = [
  '',
  "script-src 'self'",
  "default-src 'self'",
  "script-src 'self'; worker-src 'self' blob:",
  "script-src 'self' blob:",
  "script-src 'self' data:",
  "script-src 'self'; script-src-elem 'self' blob:",
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  "script-src 'self'; require-trusted-types-for 'script'",
] as const;

const SHARED: BuildOptions = {
  bundle: true,
  format: 'esm',
  platform: 'browser',
  conditions: ['@gemini-live/source'],
  outdir: root,
  write: false,
  logLevel: 'silent',
};

/** Builds what the page loads, by name. `probe` is a worklet of the page's own. */
async function scripts(page: string, probe: string | undefined): Promise<Map<string, string>> {
  const whole = async (entry: string): Promise<string> =>
    (await build({ ...SHARED, entryPoints: [entry], minify: true })).outputFiles?.[0]?.text ?? '';
  const worklet = await whole(join(root, 'src/voice/worklet.ts'));
  const { outputFiles = [] } = await build({
    ...SHARED,
    entryPoints: { page },
    splitting: true,
    plugins: [
      {
        name: 'worklet',
        setup: ({ onLoad }) =>
          onLoad({ filter: /worklet-text\.ts$/ }, () => ({
            contents: `export const WORKLET_TEXT = ${JSON.stringify(worklet)}`,
          })),
      },
    ],
  });
  const files = outputFiles.map(({ path, text }) => [basename(path), text] as const);
  const own = probe === undefined ? [] : [['probe.js', await whole(probe)] as const];
  return new Map([...files, ...own, ['worklet.js', worklet]]);
}

/** Serves a page whose script is this module. */
export async function serveVoice(
  page = join(import.meta.dirname, 'page.ts'),
  probe?: string,
): Promise<VoiceSite> {
  const files = await scripts(page, probe);
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
