import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { createImageLister } from '../main/image-list/image-lister.ts'
import { imageLinks } from '../main/images/image-links.ts'
import type { Generator } from '../shared/blog.ts'
import type { BulkPlan } from '../shared/bulk/bulk-plan.ts'
import { isInUse } from '../shared/images/uses-of.ts'
import { type Way, ways } from './picture-uses/ways.ts'
import type { ProofResult } from './proof.ts'

/**
 * A blog for each way in which a picture can be used, with one picture that is and one that is not. The one that is
 * used is never called unused, the other one is; and a plan that gives it another name changes that place.
 */
export async function run(): Promise<readonly ProofResult[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-proof-pictures-')))
  const [unseen, unlinked]: [string[], string[]] = [[], []]
  let missed = 0
  try {
    for (const [at, way] of ways.entries()) {
      const root = writeBlog(join(folder, `blog-${at}`), way)
      const lister = createImageLister(await openBlog(root), { fs: nodeFs, dataFolder: join(folder, 'data') })
      const told = await trial(lister, way)
      if (told.use !== null) unseen.push(`${way.name}: ${told.use}`)
      if (told.rename !== null) unlinked.push(`${way.name}: ${told.rename}`)
      if (!isSeenByLinksAlone(root, way)) missed++
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const control = `by the links of posts alone, ${missed} of ${ways.length} would be called unused`
  return [
    { name: 'no picture that is used is called unused', cases: ways.length, violations: unseen, control },
    {
      name: 'a new name reaches each place, or is refused',
      cases: ways.length,
      violations: unlinked,
      control: null,
    },
  ]
}

interface Told {
  readonly use: string | null
  readonly rename: string | null
}

async function trial(lister: ReturnType<typeof createImageLister>, way: Way): Promise<Told> {
  const { uses } = await lister.look({ onImages: () => undefined }, new AbortController().signal)
  const used = new Set(uses.filter(isInUse).map(({ image }) => image))
  const use = !used.has(way.image)
    ? 'the picture is called unused'
    : used.has(otherImage(way))
      ? 'a picture that nothing uses is called used'
      : null
  const change = { type: 'renameImage', image: way.image, name: 'evening.png' } as const
  const plan = await lister.plan(change, new Map())
  return { use, rename: renameFault(plan, way) }
}

function renameFault({ refusal, files }: BulkPlan, { isPattern }: Way): string | null {
  if (refusal !== null) return `refused: ${refusal.key}`
  const texts = files.filter(({ text }) => text !== null)
  if (isPattern) return texts.length === 0 ? null : `${texts.length} texts change, and none names it`
  const isChanged = texts.some(({ text }) => text?.after.includes('evening.png') === true)
  return texts.length === 1 && isChanged ? null : `${texts.length} texts change`
}

function otherImage({ image, unused }: Way): string {
  return unused ?? image.replace(/[^/]*$/, 'nobody.png')
}

const marks: Readonly<Record<Generator, Readonly<Record<string, string>>>> = {
  jekyll: {
    '_config.yml': 'title: A blog\nurl: https://example.org\npermalink: /:year/:month/:day/:title/\n',
    '_posts/2020-01-01-a.md': 'a',
  },
  hexo: { '_config.yml': 'title: A blog\n', 'source/_posts/a.md': 'a' },
  hugo: { 'hugo.toml': 'title = "A blog"\n', 'content/a.md': 'a' },
  eleventy: { 'eleventy.config.js': '', 'a.md': 'a' },
  plain: { 'a.md': 'a' },
}

function writeBlog(root: string, way: Way): string {
  const files: Record<string, string> = { ...marks[way.generator], [way.file]: way.text }
  if (way.config) files['_config.yml'] = (files['_config.yml'] ?? '') + way.config
  if (way.page) files[way.page] = ''
  files[way.image] = 'one'
  files[otherImage(way)] = 'another'
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

/** What others look at: links in Markdown, compared with the names of files. */
function isSeenByLinksAlone(root: string, { file, image }: Way): boolean {
  return imageLinks(readFileSync(join(root, file), 'utf8')).some(link =>
    image.endsWith(link.replace(/^\//, '')),
  )
}
