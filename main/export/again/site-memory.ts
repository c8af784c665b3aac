import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import type { FileId } from '../../../shared/blog.ts'
import type { ImageSize } from '../../../shared/site/image-size.ts'
import type { SearchTable } from '../../../shared/site/search/search-table.ts'
import { contentHash, piecesHash } from '../../disk/content-hash.ts'
import { systemCode, toDiskError } from '../../disk/disk-error.ts'
import type { FsPort } from '../../disk/node-fs.ts'
import { nodeFsNow } from '../../disk/node-fs-now.ts'
import { writePrivate } from '../../disk/write-private.ts'
import { fileBeside } from '../write/manifest-file.ts'
import type { LearntTexts } from './learnt-texts.ts'
import { createTextPieces } from './text-pieces.ts'

/** What an export of a site has learnt, so that the next one need not make again what stays the same. */
export interface SiteMemory {
  /** Of everything that any page may depend on besides its view, its text and what it asks. */
  readonly renderKey: string
  /** Of everything that a link can lead to. */
  readonly indexKey: string
  readonly pages: ReadonlyMap<string, PageMemory>
  /** The key of each feed, by its path. */
  readonly feeds: ReadonlyMap<string, FileMemory>
  readonly pictures: ReadonlyMap<FileId, PictureMemory>
  readonly search: SearchMemory
}

/** The same as the next export finds it. */
export interface ReadMemory extends SiteMemory {
  /** Of each page with a text of the blog, see page-facts.ts. */
  readonly facts: ReadonlyMap<string, string>
}

export interface FileMemory {
  /** Of all that the file is made of. */
  readonly key: string
  /** Hash of the file: what is in the folder may be older than this memory, or newer. */
  readonly sha: string
}

export interface PageMemory extends FileMemory {
  /** What the disk said of the text's file, and what was in it; empty: the page shows no text of the blog. */
  readonly stamp: string
  readonly textSha: string
}

export interface PictureMemory {
  readonly fileSize: number
  readonly mtimeMs: number
  readonly size: ImageSize | null
}

export interface SearchMemory {
  /** Paths of the posts' pages in the order of their numbers. */
  readonly paths: readonly string[]
  readonly table: SearchTable
}

/** Beside the manifest. It may be deleted at any time, and is then made again with everything else. */
export function memoryFile(dataFolder: string, folder: string): string {
  return fileBeside(dataFolder, folder, '.cache')
}

const version = 3

const shape = v.object({
  version: v.literal(version),
  renderKey: v.string(),
  indexKey: v.string(),
  pages: v.array(v.tuple([v.string(), v.string(), v.string(), v.string(), v.string()])),
  feeds: v.array(v.tuple([v.string(), v.string(), v.string()])),
  pictures: v.array(v.tuple([v.string(), v.number(), v.number(), v.number(), v.number()])),
  searchPaths: v.array(v.string()),
})

/** Null: there is none, or it cannot be made use of, for whatever reason: then all is made anew. */
export async function readMemory(
  dataFolder: string,
  folder: string,
  renderKey: string,
): Promise<ReadMemory | null> {
  const text = await readFile(memoryFile(dataFolder, folder), 'utf8').catch((error: unknown) => {
    if (systemCode(error) === null) throw error
    return ''
  })
  // Most often it is of another version of the app, and all the rest need not be looked at.
  if (!text.startsWith(firstLine(renderKey))) return null
  return parse(text)
}

function firstLine(renderKey: string): string {
  return `inkstone ${version} ${renderKey} `
}

function parse(text: string): ReadMemory | null {
  const headEnd = text.indexOf('\n')
  const rest = text.slice(headEnd + 1)
  // Nobody waits for the disk to have it: after a power loss there may be anything.
  if (text.slice(text.lastIndexOf(' ', headEnd) + 1, headEnd) !== contentHash(rest)) return null
  const facts = rest.split('\n')
  const [columns = '', words = '', lists = ''] = facts.splice(-3)
  const found = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), columns)
  if (!found.success) return null
  const { renderKey, indexKey, pages, feeds, pictures, searchPaths } = found.output
  const allLists = lists.split(' ')
  return {
    renderKey,
    indexKey,
    pages: new Map(pages.map(([path, key, sha, stamp, textSha]) => [path, { key, sha, stamp, textSha }])),
    facts: new Map(pages.slice(0, facts.length).map(([path], at) => [path, facts[at] ?? ''])),
    feeds: new Map(feeds.map(([path, key, sha]) => [path, { key, sha }])),
    pictures: new Map(
      pictures.map(([id, fileSize, mtimeMs, width, height]) => [
        id,
        { fileSize, mtimeMs, size: width < 0 ? null : { width, height } },
      ]),
    ),
    search: {
      paths: searchPaths,
      table: new Map(words === '' ? [] : words.split(' ').map((word, at) => [word, allLists[at] ?? ''])),
    },
  }
}

/** `learnt`: of the pages with a text of the blog. */
export async function saveMemory(
  dataFolder: string,
  folder: string,
  { memory, learnt }: { readonly memory: SiteMemory; readonly learnt: LearntTexts },
  fs: FsPort = nodeFsNow,
): Promise<void> {
  const { renderKey, indexKey, pages, feeds, pictures, search } = memory
  const columns: v.InferInput<typeof shape> = {
    version,
    renderKey,
    indexKey,
    pages: pageColumns(pages, learnt.paths()),
    feeds: [...feeds].map(([path, { key, sha }]) => [path, key, sha]),
    pictures: [...pictures].map(([id, { fileSize, mtimeMs, size }]) => [
      id,
      fileSize,
      mtimeMs,
      size?.width ?? -1,
      size?.height ?? -1,
    ]),
    searchPaths: [...search.paths],
  }
  const rest = createTextPieces()
  rest.add(JSON.stringify(columns))
  for (const texts of [search.table.keys(), search.table.values()]) {
    rest.add('\n')
    rest.add([...texts].join(' '))
  }
  const pieces = [...learnt.pieces(), ...rest.pieces()]
  const head = Buffer.from(`${firstLine(renderKey)}${piecesHash(pieces)}\n`)
  const file = memoryFile(dataFolder, folder)
  try {
    await fs.mkdir(dirname(file))
    await writePrivate(fs, file, [head, ...pieces], false)
  } catch (error) {
    throw toDiskError(error, file)
  }
}

/** First those of which something was learnt, in its order. One that is not there has a key that no page has. */
function pageColumns(
  pages: SiteMemory['pages'],
  learnt: readonly string[],
): [string, string, string, string, string][] {
  const rest = new Map(pages)
  const columnsOf = (
    path: string,
    page: PageMemory | undefined,
  ): [string, string, string, string, string] => [
    path,
    page?.key ?? '',
    page?.sha ?? '',
    page?.stamp ?? '',
    page?.textSha ?? '',
  ]
  const first = learnt.map(path => {
    const page = pages.get(path)
    rest.delete(path)
    return columnsOf(path, page)
  })
  return [...first, ...[...rest].map(([path, page]) => columnsOf(path, page))]
}
