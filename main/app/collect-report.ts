import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportFacts } from '../../shared/report/build-report.ts'
import { systemCode } from '../disk/disk-error.ts'
import type { HandlerParts } from '../handlers.ts'

const shownLogLines = 400

/** What a report of a problem is made of; nothing of it leaves this machine by itself. */
export async function collectReport(parts: HandlerParts): Promise<ReportFacts> {
  const { desktop, settings, session, activity } = parts
  const { version, platform, systemLanguage, runtime } = desktop
  return {
    version,
    runtime: runtime.name,
    platform,
    systemLanguage,
    settings: settings.current(),
    blog: await blogFacts(session),
    log: activity.read(),
    appLog: lastLines(join(parts.dataFolder, 'log', 'inkstone.log')),
  }
}

async function blogFacts(session: HandlerParts['session']): Promise<ReportFacts['blog']> {
  const current = session.current()
  if (current === null) return null
  const posts = (await current.listPosts()).map(({ summary }) => summary)
  return {
    generator: current.blog.generator,
    counts: {
      posts: posts.length,
      drafts: posts.filter(({ draft }) => draft).length,
      problems: posts.filter(({ problem }) => problem !== null).length,
      tags: new Set(posts.flatMap(({ tags }) => tags)).size,
      unsaved: session.dirtyIds().length,
    },
  }
}

function lastLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-shownLogLines)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}
