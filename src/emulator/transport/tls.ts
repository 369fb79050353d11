/** A certificate for an emulator that speaks TLS. Node makes none itself, so `openssl` does. */

import { execFile } from 'node:child_process';
import { isIP } from 'node:net';
import { promisify } from 'node:util';

/** A key with its certificate, both PEM. */
export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

/** The names a certificate is for beside those of `hosts`. */
const LOOPBACK = ['DNS:localhost', 'IP:127.0.0.1', 'IP:::1'];

/**
 * Makes a self-signed certificate for loopback and these host names, valid for a week. Rejects where `openssl` is
 * not installed.
 */
export async function makeKeyPair(hosts: readonly string[]): Promise<KeyPair> {
  const names = [...LOOPBACK, ...hosts.map(alternativeName)];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const output = ['-keyout', '-', '-out', '-', '-days', '7'];
  const subject = ['-subj', '/CN=gemini-live', '-addext', `subjectAltName=${names.join(',')}`];
  try {
    const { stdout } = await promisify(execFile)('openssl', [...request, ...output, ...subject]);
    return { key: blockOf(stdout, 'PRIVATE KEY'), cert: blockOf(stdout, 'CERTIFICATE') };
  } catch (cause) {
    const what = 'tls: true needs the openssl command to make a certificate; give { key, cert } instead';
    throw new Error(what, { cause });
  }
}

function alternativeName(host: string): string {
  if (isIP(host) !== 0) return `IP:${host}`;
  return `DNS:${host.replace(/:\d+$/, '')}`;
}

function blockOf(pem: string, name: string): string {
  const [block] = new RegExp(`-----BEGIN ${name}-----[^]*?-----END ${name}-----`).exec(pem) ?? [];
  if (block === undefined) throw new Error(`openssl printed no ${name}`);
  return `${block}\n`;
}
