import type { FileId } from '../../shared/blog.ts'
import { isBranchFile } from '../../shared/site/hugo-branches.ts'
import type { BranchFile } from '../../shared/site/hugo-cascade.ts'
import { lookAt, type PostRules, readPostFile } from '../blog/read-post-file.ts'
import { stampOf } from '../export/read/blog-reader.ts'

/** Reads the pages of a Hugo blog's folders, each only when it has changed. */
export interface BranchReader {
  /** Those among these texts; the same value as the last time where nothing has changed. */
  read(texts: readonly FileId[]): readonly BranchFile[]
}

interface Known {
  readonly stamp: string
  readonly branch: BranchFile
}

/** What is not a blog of Hugo's has none. */
export function createBranchReader(rules: PostRules): BranchReader {
  let last: readonly BranchFile[] = []
  let known: ReadonlyMap<FileId, Known> = new Map()
  return {
    read(texts) {
      const ids = rules.generator === 'hugo' ? texts.filter(isBranchFile).sort() : []
      known = new Map(ids.map(id => [id, readOne(rules, id, known.get(id))]))
      const branches = [...known.values()].map(({ branch }) => branch)
      const isSame = branches.length === last.length && branches.every((one, at) => one === last[at])
      if (!isSame) last = branches
      return last
    },
  }
}

function readOne(rules: PostRules, id: FileId, before: Known | undefined): Known {
  const look = lookAt(rules, id)
  const stamp = look.stats === null ? '' : stampOf(look.stats)
  if (before !== undefined && stamp !== '' && before.stamp === stamp) return before
  const { data } = readPostFile(rules, id, look).meta
  // A text that says the same is the same: nothing below it has to be asked about again.
  const isSame = before !== undefined && JSON.stringify(before.branch.data) === JSON.stringify(data)
  return { stamp, branch: isSame ? before.branch : { id, data } }
}
