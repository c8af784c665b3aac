import { fileURLToPath } from 'node:url'
import { build, defineConfig, type Plugin } from 'vite'

const pageEntry = fileURLToPath(new URL('electron-standin/page/bridge-client.ts', import.meta.url))
const virtualName = 'virtual:bridge-client'

/** One file, out/electron-standin/standin.cjs: Node's part, with the script for the page inside it as text. */
export default defineConfig({
  publicDir: false,
  plugins: [bridgeClientText()],
  build: {
    ssr: 'electron-standin/standin.ts',
    outDir: 'out/electron-standin',
    // Whoever is starting the stand-in at this moment must find it.
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      output: { format: 'cjs', entryFileNames: 'standin.cjs' },
      // How long a plugin took says more of this machine at this moment than of us.
      checks: { bundlerTimings: false },
    },
  },
})

/** The page's part is a build of its own, for browsers; Node's part imports it as a string. */
function bridgeClientText(): Plugin {
  return {
    name: 'bridge-client-text',
    resolveId: id => (id === virtualName ? `\0${virtualName}` : null),
    async load(id) {
      if (id !== `\0${virtualName}`) return null
      const result = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        build: {
          write: false,
          target: 'es2022',
          minify: false,
          lib: {
            entry: pageEntry,
            formats: ['iife'],
            name: 'electronStandinBridge',
            fileName: 'bridge-client',
          },
        },
      })
      const first = Array.isArray(result) ? result[0] : result
      const chunk = first && 'output' in first ? first.output[0] : null
      if (!chunk) throw new Error('the script for the page was not built')
      return `export const bridgeClient = ${JSON.stringify(chunk.code)}`
    },
  }
}
