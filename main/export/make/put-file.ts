import type { SiteFolder } from '../write/site-folder.ts'
import { createTextBytes, type TextPiece } from '../write/text-bytes.ts'
import type { MadeFile } from './export-jobs.ts'

/** A text of the site into its place; it may come in pieces. */
export function put(
  folder: SiteFolder,
  { path, isOurs }: { readonly path: string; readonly isOurs: boolean },
  text: string | readonly TextPiece[],
): MadeFile {
  const pieces = typeof text === 'string' ? [text] : text
  return madeFile(path, folder.put(path, bytesOf(pieces), isOurs))
}

const bytesOf = createTextBytes()

/** What came of putting a file into its place. */
export function madeFile(path: string, result: ReturnType<SiteFolder['put']>): MadeFile {
  if (result.kind === 'foreign') {
    return {
      ...notMade(path),
      problem: { file: path, line: null, key: 'export.foreignFile', params: { path } },
    }
  }
  return { ...notMade(path), file: result.file, wasWritten: result.kind === 'written' }
}

/** A file of which nothing is there. */
export function notMade(path: string): MadeFile {
  return { path, file: null, wasWritten: false, problem: null, facts: '', article: null, picture: null }
}
