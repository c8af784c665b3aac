// Every file that Jekyll makes of a blog is at the same address on our site: asked of Jekyll itself, file by file.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { openBlog } from '../main/blog/open-blog.ts'
import { readSite } from '../main/export/read/site-source.ts'
import { cleanSegments, pageFile } from '../shared/site/address/address.ts'
import { planSite, type SitePlan } from '../shared/site/plan/plan-site.ts'
import { ownJekyllBlog } from './jekyll/own-blog.ts'
import { buildWithJekyll, hasJekyll } from './jekyll/run-jekyll.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

/**
 * Copies of blogs, each built by Jekyll as it stands, theme and all. A file of Jekyll's that ours does without is a
 * violation, unless the export says of that very file that only Jekyll can make it; so is a post or page of ours where
 * Jekyll has nothing.
 */
export async function run({ blogs }: ProofOptions): Promise<readonly ProofResult[]> {
  if (!hasJekyll()) return [notRun('jekyll-addresses', 'there is no Jekyll on this machine')]
  const own = await withFolder(async folder => {
    writeBlog(folder, ownJekyllBlog)
    return comparedBlogs('jekyll-addresses: own blog', new Map([['own', folder]]))
  })
  if (blogs === null) return [own, notRun('jekyll-addresses: real blogs', 'give them with --blogs FOLDER')]
  const given = jekyllBlogsIn(blogs)
  if (given.size === 0) return [own, notRun('jekyll-addresses: real blogs', `no Jekyll blog is in ${blogs}`)]
  return [own, await comparedBlogs('jekyll-addresses: real blogs', given)]
}

function notRun(name: string, why: string): ProofResult {
  return { name, cases: 0, violations: [], control: `not run: ${why}` }
}

/** A folder of blogs, or a blog. */
function jekyllBlogsIn(folder: string): ReadonlyMap<string, string> {
  const isBlog = (path: string) => existsSync(join(path, '_config.yml')) && existsSync(join(path, '_posts'))
  if (isBlog(folder)) return new Map([[folder.slice(folder.lastIndexOf('/') + 1), folder]])
  const inside = readdirSync(folder).map(name => [name, resolve(folder, name)] as const)
  return new Map(inside.filter(([, path]) => isBlog(path)))
}

async function comparedBlogs(name: string, blogs: ReadonlyMap<string, string>): Promise<ProofResult> {
  const violations: string[] = []
  const told: string[] = []
  let cases = 0
  let elsewhere = 0
  for (const [blog, path] of blogs) {
    const found = await withFolder(copy => {
      cpSync(path, copy, { recursive: true })
      return compareOne(copy)
    })
    cases += found.cases
    elsewhere += found.withoutConfig
    told.push(...found.told)
    violations.push(...found.differences.map(difference => `${blog}: ${difference}`))
  }
  const toldOf = told.length === 0 ? '' : `; ${told.length} told of in the report: ${told.join(', ')}`
  return {
    name,
    cases,
    violations,
    control: `with no configuration read, ${elsewhere} are elsewhere${toldOf}`,
  }
}

interface Compared {
  readonly cases: number
  readonly differences: readonly string[]
  /** Files of Jekyll's that the report says only Jekyll can make. */
  readonly told: readonly string[]
  /** How many would be elsewhere if the blog's configuration said nothing. */
  readonly withoutConfig: number
}

async function compareOne(copy: string): Promise<Compared> {
  const ours = await planOf(copy)
  const built = await withFolder(async out => buildWithJekyll(copy, out))
  if (built.kind === 'failed') {
    return { cases: 1, differences: [`Jekyll could not build it: ${built.why}`], told: [], withoutConfig: 0 }
  }
  const paths = pathsOf(ours)
  const missing = built.files.filter(path => !paths.has(path))
  const excused = toldIn(ours)
  const theirs = new Set(built.files)
  const added = texts(ours).filter(path => !theirs.has(path))
  writeFileSync(join(copy, '_config.yml'), 'title: Nothing else\n')
  const bare = pathsOf(await planOf(copy))
  return {
    cases: built.files.length,
    differences: [
      ...missing.filter(path => !excused.has(path)).map(path => `Jekyll has ${path}, which ours has not`),
      ...added.map(path => `ours has ${path}, which Jekyll has not`),
    ],
    told: missing.filter(path => excused.has(path)),
    withoutConfig: built.files.filter(path => !bare.has(path)).length,
  }
}

async function planOf(folder: string): Promise<SitePlan> {
  const options = { withDrafts: false, withFuture: false }
  return planSite((await readSite(await openBlog(folder), options, Date.now(), async () => undefined)).source)
}

function pathsOf({ files }: SitePlan): ReadonlySet<string> {
  return new Set(files.map(({ path }) => path))
}

/** Where the writer's own texts are: what else there is of pages, this site adds. */
function texts({ files }: SitePlan): readonly string[] {
  return files.flatMap(file =>
    file.kind === 'page' && (file.view.kind === 'post' || file.view.kind === 'page') ? [file.path] : [],
  )
}

function toldIn({ notes }: SitePlan): ReadonlySet<string> {
  return new Set(
    notes.flatMap(({ key, params }) => {
      const address = String(params?.address)
      if (key === 'export.pageNeedsTheme') return pageFile(address)
      if (key !== 'export.textNeedsTheme') return []
      const path = cleanSegments(address).join('/')
      // Jekyll puts a map beside the CSS that it makes of Sass.
      return [path, `${path}.map`]
    }),
  )
}

function writeBlog(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, id)), { recursive: true })
    writeFileSync(join(folder, id), text)
  }
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inkstone-jekyll-addresses-')))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
