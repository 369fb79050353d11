/** `gemini-live talk --web`: serves the page, and says where. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Partner } from '../talk/partner.ts';
import { serveTalk, type TalkServer } from '../talk/server.ts';
import { stopped } from './arguments.ts';
import { packageFolder } from './package.ts';
import type { Terminal } from './terminal.ts';
import { whom } from './whom.ts';

export interface PageOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** Serves other machines of the network too. */
  readonly lan: boolean;
  readonly tls: boolean;
}

export async function talkInPage(
  partner: Partner,
  { port, lan, tls }: PageOptions,
  { out, err, signal }: Terminal,
): Promise<number> {
  const addresses = lan ? addressesOfThisMachine() : [];
  if (lan && addresses.length === 0)
    err('gemini-live: this machine is in no network; it serves itself only.\n');
  let server;
  try {
    const folder = join(packageFolder(), 'dist', 'page');
    server = await serveTalk({ folder, partner, port, addresses, tls });
  } catch (error) {
    err(`gemini-live: cannot serve the page on port ${port}: ${(error as Error).message}\n`);
    return 1;
  }
  out(introduction(partner, server, tls));
  await stopped(signal);
  await server.close();
  return 0;
}

function introduction(partner: Partner, { url, urls }: TalkServer, tls: boolean): string {
  const elsewhere = urls.map((each) => `From your network  ${each}\n`).join('');
  const trust = tls
    ? 'The certificate was made just now, so browsers warn of it once.\n'
    : urls.length > 0
      ? 'Browsers give other machines no microphone here: that needs --tls.\n'
      : '';
  return `${whom(partner, KEY)}\n\nOpen               ${url}\n${elsewhere}${trust}\nPress Ctrl+C to stop.\n`;
}

const KEY = 'The key stays here; the page gets a token for each connection.';

function addressesOfThisMachine(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
