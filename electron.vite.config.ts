import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { lateEntities } from './scripts/late-entities.mjs'
import { plainFields } from './scripts/plain-fields.mjs'
import { withoutEsprima } from './scripts/without-esprima.mjs'

const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const

// How long a plugin took says more of this machine at this moment than of us.
const noTimings = { bundlerTimings: false } as const

/** Main and preload are CommonJS: a sandboxed preload cannot be a module, and the stand-in hooks `require`. */
export default defineConfig({
  main: {
    plugins: [plainFields(), lateEntities(), withoutEsprima()],
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: 'main/index.ts',
          cli: 'main/cli.ts',
          'check-worker': 'main/check/check-worker.ts',
          'export-worker': 'main/export/export-worker.ts',
          'prepare-worker': 'main/images/prepare-worker.ts',
          'preview-worker': 'main/site-preview/preview-worker.ts',
          'search-worker': 'main/search/search-worker.ts',
          'image-worker': 'main/image-list/image-worker.ts',
          'thumbnail-worker': 'main/thumbnails/thumbnail-worker.ts',
          'maker-worker': 'main/export/make/maker-worker.ts',
          'look-worker': 'main/export/again/look-worker.ts',
        },
        output: commonJs,
        // gray-matter can run front matter that is JavaScript; we never let it (main/blog/parse-yaml.ts).
        checks: { ...noTimings, eval: false },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'main/electron/preload.ts' },
        output: commonJs,
        checks: noTimings,
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es', plugins: () => [plainFields(), lateEntities()] },
    build: {
      outDir: 'out/renderer',
      target: 'chrome140',
      // The CSP refuses data: fonts and scripts.
      assetsInlineLimit: 0,
      minify: true,
      // Loaded from the disk, once.
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { app: 'renderer/index.html', preview: 'renderer/preview-frame/index.html' },
        checks: noTimings,
      },
    },
  },
})
