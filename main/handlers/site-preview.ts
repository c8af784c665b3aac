import type { FileId } from '../../shared/blog.ts'
import type { Handlers } from '../../shared/calls.ts'
import { languageFor } from '../../shared/words/language-for.ts'
import type { HandlerParts } from '../handlers.ts'
import type { Session } from '../session.ts'

type SitePreviewHandlers = Pick<Handlers, 'site.look' | 'site.keepLook' | 'site.preview'>

export function sitePreviewHandlers({
  session,
  settings,
  desktop,
  sitePreview,
  siteLooks,
}: HandlerParts): SitePreviewHandlers {
  return {
    'site.look': async () => ({ kept: await siteLooks.read(session.required().blog.root) }),
    'site.keepLook': look => siteLooks.keep(session.required().blog.root, look),
    'site.preview': async ({ post, look, drafts }) => {
      const { root } = session.required().blog
      const order = {
        root,
        options: { withDrafts: drafts, withFuture: drafts, look },
        language: languageFor(settings.current().language, desktop.systemLanguage),
        typed: () => typedIn(session, root),
      }
      const address = await sitePreview.open(order, post === '' ? null : post)
      await desktop.openAddress(address)
      return { address }
    },
  }
}

/** Of another blog that was opened meanwhile, nothing: its posts may have the same names. */
export function typedIn(session: Session, root: string): ReadonlyMap<FileId, string> {
  const opened = session.current()
  if (opened === null || opened.blog.root !== root) return new Map()
  const { documents } = opened
  return new Map(
    documents.dirtyIds().flatMap(id => {
      const text = documents.tip(id)
      return text === null ? [] : [[id, text] as const]
    }),
  )
}
