import { expect, test } from 'vitest';
import { headersToCaddy, headersToHostFile, headersToNginx } from '../../../src/core/headers/host-files.ts';
import { headerPolicy, metaPolicy } from '../../../src/core/headers/security-policy.ts';
import { isImmutable, securityHeaders } from '../../../src/core/headers/site-headers.ts';

const HEADERS = [
  ['A', 'x "y"'],
  ['B', 'z'],
] as const;

test('the policy of pages allows own files, the given scripts by hash, and WebAssembly', () => {
  expect(metaPolicy(['alert(1)'])).toBe(
    "default-src 'none'; script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default",
  );
  expect(headerPolicy([])).toBe(`${metaPolicy([])}; frame-ancestors 'none'`);
});

test('all headers that scanners ask for are there', () => {
  expect(securityHeaders([]).map(([name]) => name)).toEqual([
    'Content-Security-Policy',
    'Strict-Transport-Security',
    'X-Content-Type-Options',
    'X-Frame-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
    'Origin-Agent-Cluster',
  ]);
  for (const [, value] of securityHeaders(['x']))
    expect(value).not.toMatch(/unsafe-inline|'unsafe-eval'|[\r\n"]/);
});

test('files named after their content are kept, all others asked for again', () => {
  expect(
    ['_assets/a.js', '_search/de/fragment/x.pf_fragment', '_search/ko/index/x.pf_index'].every(isImmutable),
  ).toBe(true);
  expect(
    [
      '_assets',
      '_address/lead.js',
      '_search/de/pagefind.js',
      '_search/fragment/x',
      'de/_assets/x.png',
      '',
    ].some(isImmutable),
  ).toBe(false);
});

test('Netlify and Cloudflare', () => {
  expect(headersToHostFile(HEADERS, '/docs/')).toBe(
    [
      '/docs/*',
      '  A: x "y"',
      '  B: z',
      ...['_assets', '_search/:locale/fragment', '_search/:locale/index'].flatMap((folder) => [
        `/docs/${folder}/*`,
        '  Cache-Control: public, max-age=31536000, immutable',
      ]),
      '',
    ].join('\n'),
  );
});

test('nginx, where a location repeats what it would not inherit', () => {
  const lines = headersToNginx(HEADERS, '/a.b/').split('\n');
  expect(lines.slice(1, 9)).toEqual([
    'add_header A "x \\"y\\"" always;',
    'add_header B "z" always;',
    'add_header Cache-Control "no-cache" always;',
    'location ~ ^/a\\.b/_assets/ {',
    '  add_header A "x \\"y\\"" always;',
    '  add_header B "z" always;',
    '  add_header Cache-Control "public, max-age=31536000, immutable" always;',
    '}',
  ]);
  expect(lines).toContain('location ~ ^/a\\.b/_search/[^/]+/fragment/ {');
});

test('Caddy', () => {
  expect(headersToCaddy(HEADERS, '/')).toBe(
    '# In the site block: import headers.caddy\nheader {\n\tA "x \\"y\\""\n\tB "z"\n\t?Cache-Control "no-cache"\n}\n@immutable {\n\tpath /_assets/* /_search/*/fragment/* /_search/*/index/*\n\tfile\n}\nheader @immutable Cache-Control "public, max-age=31536000, immutable"\n',
  );
});
