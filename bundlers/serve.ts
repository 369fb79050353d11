/** A folder as a site. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a folder under a policy that lets scripts of this origin run, and those that stand in the page. */
export async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const name = pathname === '/' ? 'index.html' : pathname;
    readFile(join(folder, name)).then(
      (content) => {
        const policy =
          extname(name) === '.html' ? { 'content-security-policy': policyOf(content.toString()) } : {};
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain', ...policy });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function policyOf(html: string): string {
  const inline = html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g);
  const hashes = [...inline].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return ["script-src 'self'", ...hashes].join(' ');
}
