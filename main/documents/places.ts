import { join } from 'node:path'
import * as v from 'valibot'
import type { Place } from '../../shared/calls/blog.ts'
import type { Log } from '../answer.ts'
import { openJsonFile } from '../app/json-file.ts'
import type { FsPort } from '../disk/node-fs.ts'
import { sha256 } from '../disk/sha256.ts'

/** Where the writer was in each post of a blog, in the app's data folder. */
export interface Places {
  /** The post that was looked at last comes first. */
  list(): readonly Place[]
  /** Written in its own time: the newest place counts, and what cannot be written stops nobody. */
  look(place: Place): void
  /** What was looked at last is in the file. */
  settled(): Promise<void>
}

interface PlacesPlace {
  readonly fs: FsPort
  readonly dataFolder: string
  /** The blog's real path. */
  readonly root: string
  readonly log: Log
}

const most = 100
const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const schema = v.array(
  v.object({ id: v.string(), seq: position, anchor: position, head: position, top: position }),
)

/** A file that cannot be read is worth a line in the log, and no more. */
export async function openPlaces({ fs, dataFolder, root, log }: PlacesPlace): Promise<Places> {
  const file = openJsonFile<readonly Place[]>({
    fs,
    path: join(dataFolder, 'places', `${sha256(root).slice(0, 16)}.json`),
    parse: v.parser(schema),
    fallback: [],
  })
  let places = await file.read().catch((error: unknown) => {
    log(error, 'places')
    return []
  })
  let writing: Promise<void> | null = null
  let isNewer = false

  /** One write at a time; what comes meanwhile is in the next. */
  async function write(): Promise<void> {
    do {
      isNewer = false
      await file.write(places).catch((error: unknown) => log(error, 'places'))
    } while (isNewer)
    writing = null
  }
  return {
    list: () => places,
    look(place) {
      places = [place, ...places.filter(({ id }) => id !== place.id)].slice(0, most)
      isNewer = true
      writing ??= write()
    },
    settled: () => writing ?? Promise.resolve(),
  }
}
