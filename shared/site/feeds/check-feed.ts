import type { SiteProblem } from '../../calls/site.ts'
import type { PlannedFile } from '../plan/planned-file.ts'
import type { FeedText } from './feed-text.ts'
import { isWellFormed } from './well-formed.ts'

type Feed = Extract<PlannedFile, { kind: 'feed' }>

/** Whether a feed can be read at all: one broken character, and no reader shows any of it. */
export function checkFeed(
  { path, feed }: Pick<Feed, 'path' | 'feed'>,
  text: FeedText,
): readonly SiteProblem[] {
  const isRead = feed.format === 'json' ? isJson(text.before) : isXml(text)
  return isRead ? [] : [{ file: path, line: null, key: 'export.brokenFeed', params: { path } }]
}

/** What is whole in itself can stand in a whole. */
function isXml({ before, entries, after }: FeedText): boolean {
  return entries.every(({ isRead }) => isRead) && isWellFormed(before + after)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
