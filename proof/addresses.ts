// Every post is at the address that its generator itself gives it: asked of the generators that are installed.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  type AddressCases,
  addressBlog,
  addressCases,
  plannedPostFiles,
} from '../main/export/sample-addresses.ts'
import { splitPost } from '../shared/matter/split-post.ts'
import { buildWithJekyll, hasJekyll } from './jekyll/run-jekyll.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

export async function run({ isShort, blogs }: ProofOptions): Promise<readonly ProofResult[]> {
  const results: ProofResult[] = []
  for (const cases of addressCases(process.cwd())) results.push(await asRecorded(cases))
  if (!isShort && hasJekyll()) results.push(await asJekyllNow(addressCases(process.cwd())))
  if (blogs !== null && hasJekyll()) results.push(await asJekyllWrites(blogs))
  return results
}

/** Against what each generator wrote when the cases were recorded. */
async function asRecorded(cases: AddressCases): Promise<ProofResult> {
  const violations: string[] = []
  let compared = 0
  let byName = 0
  const ids = Object.keys(cases.posts)
  for (const { config, files, unlike = [] } of cases.blogs) {
    const ours = await withFolder(async folder => {
      writeAll(folder, addressBlog(cases, config))
      return plannedPostFiles(folder)
    })
    for (const [nth, id] of ids.entries()) {
      if (unlike.includes(id)) continue
      compared++
      const theirs = files[nth] ?? null
      if ((ours.get(id) ?? null) !== theirs) violations.push(`${config}: ${id} is at ${theirs}`)
      if (naive(id) !== theirs) byName++
    }
  }
  return {
    name: `addresses: ${cases.generator} ${cases.version}`,
    cases: compared,
    violations,
    control: `by the file's name alone ${byName} of ${compared} are elsewhere`,
  }
}

function naive(id: string): string {
  return `${id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')}/index.html`
}

/** Against the Jekyll of this machine: whether what was recorded still holds. */
async function asJekyllNow(all: readonly AddressCases[]): Promise<ProofResult> {
  const violations: string[] = []
  let compared = 0
  for (const cases of all.filter(({ generator }) => generator === 'jekyll')) {
    const ids = Object.keys(cases.posts)
    for (const { config, files } of cases.blogs) {
      const written = await withFolder(async folder => {
        writeAll(
          folder,
          addressBlog(cases, config, nth => mark(nth)),
        )
        return jekyllFiles(folder)
      })
      for (const [nth, id] of ids.entries()) {
        compared++
        if ((written.get(mark(nth)) ?? null) !== files[nth]) violations.push(`${config}: ${id}`)
      }
    }
  }
  return { name: 'addresses: jekyll, run now', cases: compared, violations, control: null }
}

function mark(nth: number): string {
  return `post-number-${nth}-is-here`
}

/** Copies of whole blogs: each of their posts gets a mark of its own, and Jekyll says where it comes out. */
async function asJekyllWrites(blogs: string): Promise<ProofResult> {
  const violations: string[] = []
  let compared = 0
  for (const name of readdirSync(blogs)) {
    if (!existsSync(join(blogs, name, '_posts'))) continue
    await withFolder(async folder => {
      cpSync(join(blogs, name), folder, { recursive: true })
      const ours = await plannedPostFiles(folder)
      const ids = [...ours.keys()]
      for (const [nth, id] of ids.entries()) markPost(join(folder, id), mark(nth))
      removeLayouts(folder)
      const theirs = jekyllFiles(folder)
      for (const [nth, id] of ids.entries()) {
        compared++
        if (theirs.get(mark(nth)) !== ours.get(id))
          violations.push(`${name}: ${id} is at ${theirs.get(mark(nth))}`)
      }
    })
  }
  return { name: 'addresses: real blogs', cases: compared, violations, control: null }
}

function markPost(path: string, words: string): void {
  const text = readFileSync(path, 'utf8')
  const { matter, bodyFrom } = splitPost(text)
  writeFileSync(path, `${matter === null ? '---\n---\n' : text.slice(0, bodyFrom)}\n${words}\n`)
}

/** Themes repeat posts on other pages, and ask for plugins: without them a mark is where its post is. */
function removeLayouts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/\.(?:html|xml|json)$/.test(name) || /^_(?:layouts|includes)$/.test(name)) {
      rmSync(join(folder, name), { recursive: true })
    }
  }
  const config = join(folder, '_config.yml')
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace(/^(?:gems|plugins|theme|remote_theme):.*\n/gm, ''),
  )
}

/** What Jekyll writes: the file that each mark is in. */
function jekyllFiles(folder: string): ReadonlyMap<string, string> {
  const out = join(folder, '_site')
  const built = buildWithJekyll(folder, out, ['--future'])
  if (built.kind === 'failed') throw new Error(`jekyll failed: ${built.why}`)
  const found = new Map<string, string>()
  for (const path of built.files.filter(name => name.endsWith('.html'))) {
    const words = /post-number-\d+-is-here/.exec(readFileSync(join(out, path), 'utf8'))
    if (words !== null) found.set(words[0], path)
  }
  return found
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [id, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, id)), { recursive: true })
    writeFileSync(join(folder, id), text)
  }
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-addresses-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
