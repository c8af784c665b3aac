import type { Handlers } from '../../shared/calls.ts'
import { openDismissedTags } from '../app/dismissed-tags.ts'
import { nodeFs } from '../disk/node-fs.ts'
import type { HandlerParts } from '../handlers.ts'

type TagHandlers = Pick<Handlers, 'tags.dismissed' | 'tags.keepDismissed'>

export function tagHandlers({ session, dataFolder }: HandlerParts): TagHandlers {
  const dismissed = openDismissedTags(nodeFs, dataFolder)
  const root = () => session.required().blog.root
  return {
    'tags.dismissed': async ({ field }) => dismissed.read(root(), field),
    'tags.keepDismissed': async ({ field, marks }) => dismissed.keep(root(), field, marks),
  }
}
