import type { SiteProblem } from '../../../shared/calls/site.ts'
import { AppError } from '../../../shared/errors.ts'
import type { MessageKey } from '../../../shared/words/words.ts'
import type { ReadSite } from './site-source.ts'

/** The fields that an address comes from, those that say most first. */
const addressFields = ['permalink', 'url', 'slug', 'title']
const fieldsOf = new Map<MessageKey, readonly string[]>([
  ['export.sameAddress', addressFields],
  ['export.folderInTheWay', addressFields],
  ['export.addressOfSite', addressFields],
  ['export.nameTooLong', addressFields],
  ['export.unknownPlaceholder', addressFields],
  ['export.redirectInTheWay', ['redirect_from', 'aliases', 'alias']],
])

/** Finds the line of the front matter that a problem is about: the plan knows fields, not where they are written. */
export async function withLines(
  problems: readonly SiteProblem[],
  site: ReadSite,
): Promise<readonly SiteProblem[]> {
  const found: SiteProblem[] = []
  for (const problem of problems) {
    const fields = problem.line === null ? fieldsOf.get(problem.key) : undefined
    found.push(
      fields === undefined ? problem : { ...problem, line: await lineOf(problem.file, fields, site) },
    )
  }
  return found
}

/** The first line where none of them is written: then it is the file's name that counts. */
async function lineOf(file: string, fields: readonly string[], site: ReadSite): Promise<number | null> {
  try {
    const { head } = await site.readBody(file)
    const lines = head.split(/\r\n?|\n/)
    for (const field of fields) {
      const at = lines.findIndex(line => line.startsWith(field) && /^\s*[:=]/.test(line.slice(field.length)))
      if (at >= 0) return at + 1
    }
    return 1
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
