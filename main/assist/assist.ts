import type { TypedLook, TypedText } from '../../shared/check/typed-text.ts'
import type { Blog } from '../blog/blog.ts'
import { lookAtTyped } from './look-at-typed.ts'
import { createSiteKeeper } from './site-keeper.ts'

/** What whoever writes asks the blog, one line a question. */
export interface AssistCalls {
  typed: { args: TypedText; result: TypedLook }
}

export type AssistName = keyof AssistCalls

/** Answers them all; nothing is touched. */
export type Assist = {
  readonly [N in AssistName]: (args: AssistCalls[N]['args']) => Promise<AssistCalls[N]['result']>
}

export function createAssist(blog: Blog, now: () => number = Date.now): Assist {
  const keeper = createSiteKeeper(blog, now)
  return {
    typed: asked => lookAtTyped(blog, keeper, asked, now()),
  }
}

/** The answer to one question that came from elsewhere. */
export function answerAssist<N extends AssistName>(
  assist: Assist,
  { name, args }: { readonly name: N; readonly args: AssistCalls[N]['args'] },
): Promise<AssistCalls[N]['result']> {
  return assist[name](args)
}
