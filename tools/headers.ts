import { HASHED_FOLDERS, isHashed } from '../src/worker/files.ts';

/**
 * The headers that hosts send: what the policy inside the pages cannot say (a policy in a page can neither forbid frames
 * nor speak of anything but the page), and how long a file may be kept. Every host's own file is written from this list.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  // No second policy for scripts here: it would be added to that of the pages and stop the islands.
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** How long a browser keeps a file before it asks again. */
export const CACHE = {
  hashed: 'public, max-age=31536000, immutable',
  // To be kept, but asked about each time. Above all `sw.js`: an old one would hold back a new version.
  other: 'no-cache',
} as const;

/** The headers of a file of the course. `path` is below the course's own, without a leading slash. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return { ...HEADERS, 'Cache-Control': isHashed(path) ? CACHE.hashed : CACHE.other };
}

const pairs = Object.entries(HEADERS);

/**
 * `_headers`, for Netlify and Cloudflare Pages. Both join the values of all rules that fit, so a rule for caching may name
 * no more than its own files; what no rule names they send with `max-age=0, must-revalidate`, which is as good as `no-cache`.
 */
export function forNetlify(base: string): string {
  const rule = (path: string, lines: readonly (readonly [string, string])[]) =>
    [`${base}${path}`, ...lines.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    '# Read by Netlify and Cloudflare Pages. Written from tools/headers.ts.',
    rule('*', pairs),
    ...HASHED_FOLDERS.map((folder) => rule(`${folder}/*`, [['Cache-Control', CACHE.hashed]])),
    rule('sw.js', [['Cache-Control', CACHE.other]]),
  ].join('\n');
}

/** `.htaccess`, for Apache with mod_headers, where such a file may set headers (`AllowOverride FileInfo`). */
export function forApache(base: string): string {
  const escaped = HASHED_FOLDERS.map((folder) => `${base}${folder}`).join('|');
  return `# Read by Apache. Written from tools/headers.ts.
ErrorDocument 404 ${base}404.html
AddCharset utf-8 .html .js .json .css .svg .txt
<IfModule mod_mime.c>
  AddType text/javascript .js
  AddType font/woff2 .woff2
</IfModule>
<IfModule mod_headers.c>
${pairs.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header set Cache-Control "${CACHE.other}"
  Header set Cache-Control "${CACHE.hashed}" "expr=%{REQUEST_URI} =~ m#^(${escaped})/#"
</IfModule>
`;
}

/** For nginx: the map stands beside the server, the rest in it. */
export function forNginx(base: string): string {
  const names = HASHED_FOLDERS.map((folder) => `${base}${folder}/`).join('|');
  return `# Written from tools/headers.ts.
map $uri $course_cache {
  default "${CACHE.other}";
  "~^(${names})" "${CACHE.hashed}";
}
server {
  location ${base} {
    error_page 404 ${base}404.html;
    charset utf-8;
    charset_types text/css text/plain text/javascript application/javascript application/json;
${pairs.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
    add_header Cache-Control $course_cache;
  }
}
`;
}

/** For Caddy. */
export function forCaddy(base: string): string {
  return `# Written from tools/headers.ts.
@course path ${base}*
header @course {
${pairs.map(([name, value]) => `  ${name} "${value}"`).join('\n')}
  Cache-Control "${CACHE.other}"
}
@hashed path ${HASHED_FOLDERS.map((folder) => `${base}${folder}/*`).join(' ')}
header @hashed Cache-Control "${CACHE.hashed}"
`;
}

/** `vercel.json`. Of two rules for one header the later one counts. */
export function forVercel(): string {
  const list = (headers: readonly (readonly [string, string])[]) => headers.map(([key, value]) => ({ key, value }));
  const settings = {
    buildCommand: 'npm run build',
    outputDirectory: 'dist',
    trailingSlash: true,
    headers: [
      { source: '/(.*)', headers: list([...pairs, ['Cache-Control', CACHE.other]]) },
      ...HASHED_FOLDERS.map((folder) => ({
        source: `/${folder}/(.*)`,
        headers: list([['Cache-Control', CACHE.hashed]]),
      })),
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
