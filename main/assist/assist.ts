import type { FileId } from '../../shared/blog.ts'
import type { TypedLook, TypedText } from '../../shared/check/typed-text.ts'
import type {
  FoundHeading,
  FoundLink,
  FoundPicture,
  LearntBlog,
} from '../../shared/completion/blog-completion.ts'
import type { Blog } from '../blog/blog.ts'
import { type AskedHeadings, findHeadings } from './find-headings.ts'
import { type AskedLinks, findLinks } from './find-links.ts'
import { type AskedPictures, findPictures } from './find-pictures.ts'
import { type AskedAddress, followAddress } from './follow-address.ts'
import { type Habits, learnHabits } from './learnt-habits.ts'
import { lookAtTyped } from './look-at-typed.ts'
import { type AskedAddresses, publishedAddresses } from './published-addresses.ts'
import { createSiteKeeper, type KnownSite } from './site-keeper.ts'

/** What whoever writes asks the blog, one line a question. */
export interface AssistCalls {
  typed: { args: TypedText; result: TypedLook }
  learn: { args: undefined; result: LearntBlog }
  links: { args: AskedLinks; result: readonly FoundLink[] }
  pictures: { args: AskedPictures; result: readonly FoundPicture[] }
  headings: { args: AskedHeadings; result: readonly FoundHeading[] }
  follow: { args: AskedAddress; result: FileId | null }
  published: { args: AskedAddresses; result: readonly (string | null)[] }
}

export type AssistName = keyof AssistCalls

/** Answers them all; nothing is touched. */
export type Assist = {
  readonly [N in AssistName]: (args: AssistCalls[N]['args']) => Promise<AssistCalls[N]['result']>
}

export function createAssist(blog: Blog, now: () => number = Date.now): Assist {
  const keeper = createSiteKeeper(blog, now)
  let habits: Habits | null = null
  const habitsOf = (known: KnownSite): Habits => {
    habits ??= learnHabits(blog, known)
    return habits
  }
  return {
    typed: asked => lookAtTyped(blog, keeper, asked, now()),
    async learn() {
      habits = null
      return habitsOf(await keeper.known()).learnt
    },
    async links(asked) {
      const known = await keeper.known()
      return findLinks(asked, known, habitsOf(known).linkForm)
    },
    async pictures(asked) {
      const known = await keeper.known()
      return findPictures(blog, asked, known, habitsOf(known).sample)
    },
    headings: async asked => findHeadings(asked, await keeper.known()),
    async follow(asked) {
      const found = followAddress(asked, await keeper.known())
      if (found !== null) return found
      const site = await keeper.lookAgain()
      return site && followAddress(asked, site)
    },
    published: async asked => publishedAddresses(asked, await keeper.known()),
  }
}

/** The answer to one question that came from elsewhere. */
export function answerAssist<N extends AssistName>(
  assist: Assist,
  { name, args }: { readonly name: N; readonly args: AssistCalls[N]['args'] },
): Promise<AssistCalls[N]['result']> {
  return assist[name](args)
}
