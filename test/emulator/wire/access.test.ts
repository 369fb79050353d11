import { describe, expect, it } from 'vitest';
import { accessRefusal, type AccessOptions } from '../../../src/emulator/wire/access.ts';

interface Case {
  host?: string;
  origin?: string;
  options?: AccessOptions;
  isPublic?: boolean;
}

function isServed({ host = '127.0.0.1:8787', origin, options = {}, isPublic = false }: Case): boolean {
  return accessRefusal({ host, ...(origin !== undefined && { origin }) }, options, isPublic) === undefined;
}

describe('the Host header', () => {
  it.each(['127.0.0.1:8787', '127.8.0.1', 'localhost:1', 'LOCALHOST', 'app.localhost:3000', '[::1]:8787'])(
    '%s leads to this machine and is served',
    (host) => expect(isServed({ host })).toBe(true),
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '192.168.1.5:8787',
    '',
    'a b',
    '127.0.0.1.evil.example',
  ])('"%s" is not served', (host) => expect(isServed({ host })).toBe(false));

  it('may be one that the options name, with the port or without', () => {
    const options = { hosts: ['generativelanguage.googleapis.com', 'other.example:99'] };
    expect(isServed({ host: 'generativelanguage.googleapis.com', options })).toBe(true);
    expect(isServed({ host: 'generativelanguage.googleapis.com:443', options })).toBe(true);
    expect(isServed({ host: 'other.example:99', options })).toBe(true);
    expect(isServed({ host: 'other.example:98', options })).toBe(false);
  });

  it('may be an address of an emulator that listens to other machines, but no name', () => {
    expect(isServed({ host: '192.168.1.5:8787', isPublic: true })).toBe(true);
    expect(isServed({ host: '[fd00::5]:8787', isPublic: true })).toBe(true);
    expect(isServed({ host: 'evil.example', isPublic: true })).toBe(false);
  });
});

describe('the Origin header', () => {
  it.each([
    undefined,
    'http://localhost:5173',
    'https://127.0.0.1',
    'http://[::1]:80',
    'http://app.localhost',
  ])('%s is served', (origin) => expect(isServed({ ...(origin !== undefined && { origin }) })).toBe(true));

  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', ''])('"%s" is not', (origin) =>
    expect(isServed({ origin })).toBe(false),
  );

  it('may be one that the options name, or any', () => {
    const origin = 'https://app.example';
    expect(isServed({ origin, options: { origins: [origin] } })).toBe(true);
    expect(isServed({ origin, options: { origins: ['https://app.example:8443'] } })).toBe(false);
    expect(isServed({ origin: 'null', options: { origins: ['*'] } })).toBe(true);
  });

  it('is refused with the option that allows it', () => {
    expect(accessRefusal({ host: 'localhost', origin: 'https://evil.example' }, {}, false)).toBe(
      'The emulator does not serve pages of https://evil.example. The option "origins" allows them.',
    );
  });
});
