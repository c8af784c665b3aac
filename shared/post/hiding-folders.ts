import type { BlogConfig, FileId } from '../blog.ts'
import type { FieldDefaults } from '../site/address/jekyll-defaults.ts'
import { branchFolder, isBranchFile } from '../site/hugo-branches.ts'
import { type BranchFile, branchKind, withCascade } from '../site/hugo-cascade.ts'
import { describePost } from './describe-post.ts'
import type { PostMeta } from './post-meta.ts'

/** A folder of a Hugo blog whose page says of itself what keeps a post from the site, or may do so in time. */
export interface HidingFolder {
  /** `content/docs/_index.md` */
  readonly id: FileId
  /** The ids of all that is in it begin with this: `content/docs/`. */
  readonly above: string
  readonly meta: Pick<PostMeta, 'data' | 'date'>
}

/** Those of the folders, the outermost first; the page of the whole site keeps nothing but itself from it. */
export function hidingFolders(
  branches: readonly BranchFile[],
  cascade: FieldDefaults | null,
  config: BlogConfig,
): readonly HidingFolder[] {
  const { timeZone } = config
  return branches
    .filter(({ id }) => isBranchFile(id, config))
    .map(({ id, data: own }) => {
      const data = cascade === null ? own : withCascade(own, cascade(id, branchKind(id, config)))
      const meta = describePost({ id, data, generator: 'hugo', timeZone, modifiedMs: 0 })
      return { id, above: branchFolder(id, config) === '' ? id : id.slice(0, id.lastIndexOf('/') + 1), meta }
    })
    .filter(({ meta }) => Object.keys(meta.data).some(key => saysWhen.test(key)))
    .sort((one, other) => one.above.length - other.above.length)
}

const saysWhen = /^(?:draft|date|(?:publish|expiry|unpublish|pub)date|published)$/i
