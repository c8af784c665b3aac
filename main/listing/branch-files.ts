import { readFileSync } from 'node:fs'
import type { FileId } from '../../shared/blog.ts'
import { record, type UnknownRecord } from '../../shared/record.ts'
import { isBranchFile } from '../../shared/site/hugo-branches.ts'
import type { BranchFile } from '../../shared/site/hugo-cascade.ts'
import type { Blog } from '../blog/blog.ts'
import { type Look, lookAt, type PostRules, readPostFile } from '../blog/read-post-file.ts'
import { systemCode } from '../disk/disk-error.ts'
import { stampOf } from '../export/read/blog-reader.ts'

/** Reads the pages of a Hugo blog's folders and the data files of an Eleventy blog, each only when it has changed. */
export interface BranchReader {
  /** Those among these texts; the same value as the last time where nothing has changed. */
  read(texts: readonly FileId[]): readonly BranchFile[]
}

interface Known {
  readonly stamp: string
  readonly branch: BranchFile
}

/** What is not a blog of Hugo's has none. */
export function createBranchReader(rules: BranchRules): BranchReader {
  let last: readonly BranchFile[] = []
  let known: ReadonlyMap<FileId, Known> = new Map()
  const isOfFolders = speaksForOthers(rules)
  return {
    read(texts) {
      const ids = texts.filter(isOfFolders).sort()
      known = new Map(ids.map(id => [id, readOne(rules, id, known.get(id))]))
      const branches = [...known.values()].map(({ branch }) => branch)
      const isSame = branches.length === last.length && branches.every((one, at) => one === last[at])
      if (!isSame) last = branches
      return last
    },
  }
}

/** `texts` are those that a walk through the blog found: of JSON it tells nothing else. */
function speaksForOthers({ generator, config }: BranchRules): (id: FileId) => boolean {
  switch (generator) {
    case 'hugo':
      return id => isBranchFile(id, config)
    case 'eleventy':
      return id => id.endsWith('.json')
    default:
      return () => false
  }
}

/** What the reader has to know of the blog. */
type BranchRules = PostRules & Pick<Blog, 'config'>

function readOne(rules: PostRules, id: FileId, before: Known | undefined): Known {
  const look = lookAt(rules, id)
  const stamp = look.stats === null ? '' : stampOf(look.stats)
  if (before !== undefined && stamp !== '' && before.stamp === stamp) return before
  const data = id.endsWith('.json') ? jsonOf(rules, look, id) : readPostFile(rules, id, look).meta.data
  // A text that says the same is the same: nothing below it has to be asked about again.
  const isSame = before !== undefined && JSON.stringify(before.branch.data) === JSON.stringify(data)
  return { stamp, branch: isSame ? before.branch : { id, data } }
}

/** No writer's is longer. */
const mostJsonBytes = 1024 * 1024

/** What is no JSON, or cannot be read, says nothing. */
function jsonOf({ root }: PostRules, { stats }: Look, id: FileId): UnknownRecord {
  if (stats === null || stats.size > mostJsonBytes) return {}
  try {
    return record(JSON.parse(readFileSync(`${root}/${id}`, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) return {}
    throw error
  }
}
