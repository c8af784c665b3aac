import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What every generator is told that the site's address is. */
export const siteUrl = 'https://example.com'

/** Copies the blog's posts and pictures to where a generator wants them. */
export function copyContent(blog: string, posts: string, pictures: string): void {
  mkdirSync(posts, { recursive: true })
  for (const name of readdirSync(join(blog, '_posts'))) cpSync(join(blog, '_posts', name), join(posts, name))
  cpSync(join(blog, 'img'), pictures, { recursive: true })
}

/** Writes a generator's configuration and theme: paths inside `site` to contents. */
export function writeFiles(site: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), content.trimStart())
  }
}
