import type { FileId } from '../../shared/blog.ts'
import { findPage } from './find-page.ts'
import type { LiveSite } from './live-site.ts'

const styleLink = /<link rel="stylesheet" href="[^"]*?(inkstone\/[\w.-]+\.css)">/g

/** The page of a post as one text, its style sheets in it instead of linked; null: the site has no page of it. */
export async function pageInOne(site: LiveSite, id: FileId): Promise<string | null> {
  const address = await site.addressOf(id)
  if (address === null) return null
  const base = await site.base()
  const found = await findPage(site, base + decodeURI(address), base)
  if (found.kind !== 'file' || found.file.kind !== 'page' || found.isMissing) return null
  const { html } = found.file
  const styles = new Map<string, string>()
  for (const [, path = ''] of html.matchAll(styleLink)) {
    const file = await site.file(path)
    if (file?.kind === 'text') styles.set(path, file.text)
  }
  return html.replace(styleLink, (_, path: string) => `<style>${styles.get(path) ?? ''}</style>`)
}
