import { join } from 'node:path'
import * as v from 'valibot'
import type { FsPort } from '../disk/node-fs.ts'
import { openJsonFile } from './json-file.ts'

/** How many words were written on the latest day on which there were any, in the app's data folder. */
export interface WrittenWords {
  /** Nothing on any other day than the latest. */
  on(day: string): Promise<number>
  keep(day: string, words: number): Promise<void>
}

const schema = v.strictObject({ day: v.string(), words: v.number() })

export function openWrittenWords(fs: FsPort, dataFolder: string): WrittenWords {
  const file = openJsonFile<v.InferOutput<typeof schema>>({
    fs,
    path: join(dataFolder, 'written-words.json'),
    parse: v.parser(schema),
    fallback: { day: '', words: 0 },
  })
  return {
    async on(day) {
      const latest = await file.read()
      return latest.day === day ? latest.words : 0
    },
    keep: (day, words) => file.write({ day, words }),
  }
}
