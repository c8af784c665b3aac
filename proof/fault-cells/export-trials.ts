import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeOutputNow } from '../../main/disk/write-output-now.ts'
import { type Manifest, saveManifest } from '../../main/export/write/manifest.ts'
import { manifestFile } from '../../main/export/write/manifest-file.ts'
import { faultyFs } from './faulty-fs.ts'
import { nextStart } from './next-start.ts'
import type { Trial } from './trial.ts'

const old = `<p>${'old '.repeat(2000)}</p>`
const fresh = `<p>${'new words '.repeat(2000)}</p>`

export const exportTrials: readonly Trial[] = [
  {
    name: 'export a page',
    prepare: async place => {
      const path = join(place.root, 'index.html')
      writeFileSync(path, old)
      return {
        run: async (_fs, output) => writeOutputNow(path, new TextEncoder().encode(fresh), output),
        recover: () => nextStart(place, [place.root]),
        judge: async outcome => {
          const text = readFileSync(path, 'utf8')
          if (text !== old && text !== fresh) return 'the page is torn'
          if (readdirSync(place.root).length > 1) return 'something was left beside the page'
          return outcome === 'done' && text === old ? 'said to be written, and is not' : null
        },
      }
    },
  },
  {
    name: 'export, its list of files',
    prepare: async place => {
      const file = manifestFile(place.dataFolder, place.root)
      await saveManifest(place.dataFolder, manifestOf(place.root, 1), faultyFs(null).fs)
      const before = readFileSync(file, 'utf8')
      const files = () => JSON.parse(readFileSync(file, 'utf8')).paths.length
      return {
        run: fs => saveManifest(place.dataFolder, manifestOf(place.root, 50), fs),
        recover: () => nextStart(place, [dirname(file)]),
        judge: async outcome => {
          if (!existsSync(file)) return 'the list is gone'
          if (readFileSync(file, 'utf8') !== before && files() !== 50) return 'the list is torn'
          if (readdirSync(dirname(file)).length > 1) return 'something was left beside the list'
          return outcome === 'done' && files() !== 50 ? 'said to be written, and is not' : null
        },
      }
    },
  },
]

function manifestOf(folder: string, count: number): Manifest {
  const files = Array.from({ length: count }, (_, number) => `posts/${number}.html`)
  return {
    folder,
    identity: 'as it was',
    blog: folder,
    files: new Map(files.map(name => [name, { sha: null, size: 1, mtimeMs: 1, from: null }])),
  }
}
