// The one place where the content security policies stand: the built page, its frame and the local server
// take them from here.

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html',
};

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** The frame runs what people write, and reaches nothing: it has an opaque origin and no network. */
const framePolicy = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'";

/** It waits for its program, which only the page around it can send. */
export const framePage = {
  name: 'snippet-frame.html',
  policy: framePolicy,
  html: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${framePolicy}" />
    <title>Code that runs against the sandbox</title>
  </head>
  <body>
    <script>
      addEventListener('message', function begin(event) {
        if (event.source !== parent || event.data?.kind !== 'program') return;
        removeEventListener('message', begin);
        (0, eval)(event.data.program);
      });
      parent.postMessage({ kind: 'waiting' }, '*');
    </script>
  </body>
</html>
`,
};

/**
 * Puts the policy into the built page, so that it holds on any static host. Not in development:
 * there Vite itself needs inline styles and a web socket.
 *
 * @returns {import('vite').Plugin}
 */
export function contentSecurity() {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
