// The frame in which people run code against the AWS SDK: a page of its own with an opaque origin and no
// network, and the program that runs in it (the SDK and a bridge to the page around it), built as one script
// that the page hands over as text.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { framePage } from './content-security.mjs';

const NAME = 'virtual:snippet-program';
const entry = fileURLToPath(new URL('../src/snippet/frame-program.ts', import.meta.url));

/**
 * Gives the page its frame, and code the module `virtual:snippet-program` with the text of the program.
 *
 * @returns {import('vite').Plugin}
 */
export function sdkFrame() {
  return {
    name: 'sdk-frame',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) =>
      id === `\0${NAME}` ? `export const program = ${JSON.stringify(await program())};` : undefined,
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: framePage.name, source: framePage.html });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?', 1)[0] !== `/${framePage.name}`) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(framePage.html);
      });
    },
  };
}

async function program() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { conditions: ['browser', 'import'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry, formats: ['iife'], name: 'snippetProgram' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output.find((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The program of the frame was not built.');
  return chunk.code;
}
