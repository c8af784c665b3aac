import type { FileId, PostSummary } from '../../shared/blog.ts'
import type { PostMeta } from '../../shared/post/post-meta.ts'
import type { PostFile } from '../blog/blog.ts'
import { lookAt, type PostRules, readPostFile } from '../blog/read-post-file.ts'
import { readPostText } from '../blog/read-post-text.ts'
import { lazyMeta } from './lazy-meta.ts'
import { packHead, unpackHead } from './packed-head.ts'

/** What an earlier listing kept of a blog's posts besides their summaries. */
export interface KeptHeads {
  readonly rules: PostRules
  /** See `packHead`; worked out when it is asked for. Null: it was lost. */
  readonly headAt: (at: number) => string | null
}

/**
 * A post that an earlier listing found.
 *
 * A class, since 10,000 are made before a list is shown: with closures and getters of its own for each of them the
 * collector of garbage took as long as all the rest.
 */
export class RememberedPost implements PostFile {
  readonly summary: PostSummary
  readonly identity: string | null
  private readonly kept: KeptHeads
  private readonly at: number
  private described: PostMeta | null = null

  constructor(kept: KeptHeads, at: number, found: Pick<PostFile, 'summary' | 'identity'>) {
    this.kept = kept
    this.at = at
    this.summary = found.summary
    this.identity = found.identity
  }

  get id(): FileId {
    return this.summary.id
  }

  get modifiedMs(): number {
    return this.summary.changedMs
  }

  get meta(): PostMeta {
    this.described ??= lazyMeta(
      this.summary,
      () => unpackHead(this.kept.headAt(this.at) ?? '') ?? this.readHead(),
    )
    return this.described
  }

  readText(): Promise<string> {
    return readPostText(this.kept.rules.root, this.id)
  }

  /** As `packHead` makes it; one that was lost is read again. */
  head(): string {
    return this.kept.headAt(this.at) ?? packHead(this.meta)
  }

  /** The same file, of which more is known now. */
  withSummary(summary: PostSummary): RememberedPost {
    return new RememberedPost(this.kept, this.at, { summary, identity: this.identity })
  }

  private readHead(): PostMeta {
    const { rules } = this.kept
    return readPostFile(rules, this.id, lookAt(rules, this.id)).meta
  }
}
