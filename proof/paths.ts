// Paths and names that try to leave the blog, by every way in: nothing outside is read, written or replaced.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { attackNames } from '../main/blog/attack-names.ts'
import { openBlog } from '../main/blog/open-blog.ts'
import { sampleFolder } from '../main/blog/sample-blog.ts'
import { openHistory } from '../main/disk/history/history.ts'
import { nodeFs } from '../main/disk/node-fs.ts'
import { replaceFile } from '../main/disk/replace-file.ts'
import { sha256 } from '../main/disk/sha256.ts'
import { createOpenDocuments } from '../main/documents/open-documents.ts'
import { findAsset } from '../main/images/asset-file.ts'
import { uploadImage } from '../main/images/sample-uploads.ts'
import { createOperations } from '../main/operations/operations.ts'
import { pageFile } from '../shared/site/address/address.ts'
import { postAddress } from '../shared/site/address/permalink.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

const secret = 'outside the blog'
const post = '_posts/2024-05-01-a.md'
const draft = '_drafts/a.md'
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

/** Ways out by links, beside the names: a file, a folder, and a loop. */
const linkNames = ['link.md', 'folder/canary.md', 'loop/loop/canary.md', '_posts/2024-05-02-link.md']
const attacks = [
  ...attackNames,
  ...linkNames,
  '../canary.md',
  'a/../../canary.md',
  '..\\canary.md',
  '%2e%2e/canary.md',
]

interface Way {
  readonly name: string
  /** Tries one name; what it gives out is looked at for what is outside. */
  attack(world: World, name: string): Promise<unknown>
}

interface World {
  readonly root: string
  readonly around: string
  readonly data: string
}

const ways: readonly Way[] = [
  {
    name: 'scheme',
    attack: async ({ root }, name) => readFileSync((await findAsset(root, 'jekyll', name)).path, 'utf8'),
  },
  {
    name: 'scheme, encoded',
    attack: async ({ root }, name) =>
      readFileSync(
        (await findAsset(root, 'jekyll', encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')))).path,
        'utf8',
      ),
  },
  { name: 'open', attack: async (world, name) => (await documentsOf(world).open(name)).text },
  {
    // Saving asks for the file by its id and the bytes it has: the attacker is given even those.
    name: 'save',
    attack: async ({ root, data }, id) =>
      replaceFile({
        fs: nodeFs,
        root,
        id,
        baseSha: sha256(secret),
        bytes: new TextEncoder().encode('overwritten'),
        guard: openHistory(nodeFs, data, root).guard,
        keepVersion: async () => undefined,
      }),
  },
  {
    name: 'rename',
    attack: async (world, name) => {
      const operations = await operationsOf(world)
      await operations.run({ kind: 'rename', id: draft, name }, noTrash)
      // An ordinary name after all: the next attack finds the draft where it was.
      await operations.undo(null)
    },
  },
  {
    name: 'move',
    attack: async (world, folder) =>
      (await operationsOf(world)).run({ kind: 'move', id: post, folder }, noTrash),
  },
  {
    name: 'delete',
    attack: async (world, id) => (await operationsOf(world)).run({ kind: 'delete', id }, noTrash),
  },
  {
    name: 'image import',
    attack: async ({ root }, name) =>
      uploadImage(await openBlog(root), { postId: post, name, bytes: png, postText: null }),
  },
  { name: 'image folder', attack: importInto },
  { name: 'permalink', attack: async (_world, name) => writePage(name) },
]

export async function run(_options: ProofOptions): Promise<ProofResult> {
  const violations: string[] = []
  let cases = 0
  for (const way of ways) {
    const world = makeWorld()
    for (const name of attacks) {
      cases++
      const found = await attempt(way, world, name)
      if (found !== null) violations.push(`${way.name} ${JSON.stringify(name).slice(0, 80)}: ${found}`)
    }
    rmSync(world.around, { recursive: true, force: true })
  }
  return { name: 'paths', cases, violations, control: control() }
}

/** What went wrong; null: nothing outside was touched or given out. */
async function attempt(way: Way, world: World, name: string): Promise<string | null> {
  const before = outside(world)
  let given = ''
  try {
    given = JSON.stringify((await way.attack(world, name)) ?? '')
  } catch {
    // Refused: how it is worded is looked at in the tests.
  }
  if (given.includes(secret)) return 'gave out what is outside'
  const after = outside(world)
  if (after !== before) return `changed what is outside: ${after}`
  return readFileSync(join(world.root, draft), 'utf8') === 'draft' ? null : 'changed the draft'
}

function makeWorld(): World {
  const around = sampleFolder({
    'canary.md': secret,
    'canary.png': secret,
    'x.md': secret,
    'blog/_config.yml': 'title: x\npermalink: pretty\n',
    [`blog/${post}`]: '---\ntitle: A\n---\n',
    [`blog/${draft}`]: 'draft',
  })
  const root = join(around, 'blog')
  symlinkSync('../canary.md', join(root, 'link.md'))
  symlinkSync('../../canary.md', join(root, '_posts/2024-05-02-link.md'))
  symlinkSync('..', join(root, 'folder'))
  symlinkSync('.', join(root, 'loop'))
  return { root, around, data: sampleFolder() }
}

/** Everything beside the blog, with its bytes. */
function outside({ around }: World): string {
  return JSON.stringify(
    readdirSync(around)
      .filter(name => name !== 'blog')
      .sort()
      .map(name => [name, readFileSync(join(around, name), 'utf8')]),
  )
}

function documentsOf({ root, data }: World) {
  const history = openHistory(nodeFs, data, root)
  return createOpenDocuments({ fs: nodeFs, root, history, now: Date.now })
}

async function operationsOf(world: World) {
  const { root, data: dataFolder } = world
  const [blog, history, documents] = [
    await openBlog(root),
    openHistory(nodeFs, dataFolder, root),
    documentsOf(world),
  ]
  const flush = async () => ({ saved: [], failed: [] })
  const log = () => undefined
  return createOperations({ fs: nodeFs, blog, dataFolder, history, documents, now: Date.now, flush, log })
}

const noTrash = () => Promise.reject(new Error('no trash here'))

/** A post's own link decides where its pictures go: it may say anything. */
async function importInto({ root }: World, name: string): Promise<unknown> {
  const postText = `---\ntitle: A\n---\n![](<${name}/x.png>) ![](../${name}/x.png)\n`
  return uploadImage(await openBlog(root), { postId: post, name: 'x.png', bytes: png, postText })
}

/** The file that a page of this permalink is written to, in a site's folder. */
function writePage(permalink: string): string | null {
  const site = join(sampleFolder({ 'canary.html': secret }), 'site')
  mkdirSync(site)
  const date = { timeMs: 0, day: '1970-01-01', source: 'field' } as const
  const meta = {
    title: 'A',
    date,
    tags: [],
    categories: [],
    draft: false,
    slug: permalink,
    permalink,
    data: {},
  }
  const config = {
    title: null,
    description: null,
    author: null,
    language: null,
    url: '',
    baseUrl: '',
    permalink: null,
    timeZone: 'UTC',
    postsPerPage: null,
    exclude: [],
    raw: {},
  }
  for (const generator of ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain'] as const) {
    const filled = postAddress(generator, { id: post, meta, date }, config)
    if (filled.kind !== 'address') continue
    const path = join(site, pageFile(filled.address))
    if (!path.startsWith(`${site}/`)) return `${secret}: ${path}`
  }
  return null
}

/** The same names simply joined to the blog's folder. */
function control(): string {
  const { root, around } = makeWorld()
  const out = attacks.filter(name => {
    const path = join(root, name)
    return !path.startsWith(`${root}/`) || (existsSync(path) && linkNames.includes(name))
  })
  rmSync(around, { recursive: true, force: true })
  return `joined without a check, ${out.length} of ${attacks.length} names lead outside`
}
