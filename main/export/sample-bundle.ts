import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Bundles modules of the app as its own build does, for tests of what runs in a thread or process of its own. */
export interface SampleBundle {
  /** Where a bundle is, by its name. */
  file(name: string): string
  remove(): void
}

/** `entries`: modules, relative to main/, by the names of their bundles. `name` is the folder's, one for each test. */
export async function bundleFor(
  name: string,
  entries: Readonly<Record<string, string>>,
): Promise<SampleBundle> {
  // Under the project, so that the bundles find the packages that they leave outside.
  const project = join(import.meta.dirname, `../../node_modules/.cache/inkstone-${name}`)
  const folder = join(project, 'out/main')
  const main = join(import.meta.dirname, '..')
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([key, file]) => [key, join(main, file)])),
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  })
  return {
    file: key => join(folder, `${key}.cjs`),
    remove: () => rmSync(project, { recursive: true, force: true }),
  }
}
