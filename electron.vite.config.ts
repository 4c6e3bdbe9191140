import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string) => join(import.meta.dirname, path);

/** What the PDF viewer fetches while it shows a file: character maps, standard fonts, image decoders. */
function pdfAssets(): Plugin {
  const source = at('node_modules/pdfjs-dist');
  return {
    name: 'pdf-assets',
    apply: 'build',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        for (const name of readdirSync(join(source, folder))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(source, folder, name)),
          });
        }
      }
    },
  };
}

// scripts/build.ts builds beside the last build and swaps the two when it has succeeded.
const out = (part: string) => join(process.env['NTM_BUILD_DIR'] ?? at('out'), part);

// The oldest runtime the tests use is Electron 33 (Node 20.18, Chrome 130).
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: out('main'),
      rolldownOptions: {
        input: {
          main: at('electron/desktop/main.ts'),
          'core-process': at('electron/desktop/core-process.ts'),
          worker: at('electron/core/work/worker.ts'),
          'reading-worker': at('electron/core/work/reading-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: out('preload'),
      // A sandboxed preload is one CommonJS file and may require nothing but 'electron'.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react(), pdfAssets()],
    build: {
      target: pageTarget,
      outDir: out('renderer'),
      emptyOutDir: true,
      minify: true,
      // A file inlined as data: would need a hole in the content security policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
