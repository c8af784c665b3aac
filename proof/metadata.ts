// Nothing that a writer puts into a field becomes markup of the exported site.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { openBlog } from '../main/blog/open-blog.ts'
import { runExport } from '../main/export/run-export.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

/** Words that would be something else than words, if anything forgot to escape them; none leaves a YAML string. */
const attacks = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--<script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '</a><iframe srcdoc="<script>alert(1)</script>">',
  '</style><script>alert(1)</script>',
  '</textarea></noscript><script>alert(1)</script>',
  '<math><mtext><mglyph><style><img src onerror=alert(1)>',
  '"/><meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '</entry></feed><entry>',
  '</item></channel></rss>',
  '\\u2028<b>\\u2029',
  '\\u0000\\u0008<b>\\ufffe',
  '{{ 7*7 }}<%= 7*7 %>$' + '{7*7}',
  '`);alert(1)//',
  '","x":"</script><b>',
  '__proto__',
]

/** Each field by itself, so that a hole in one does not hide behind another. */
const fields: Readonly<Record<string, (words: string) => Record<string, string>>> = {
  title: words => post({ title: words }),
  tag: words => post({ tags: [words] }),
  category: words => post({ categories: [words] }),
  author: words => post({ author: words }),
  description: words => post({ description: words }),
  subtitle: words => post({ subtitle: words }),
  slug: words => post({ slug: words }),
  permalink: words => post({ permalink: `/x/${words}/` }),
  picture: words => post({ cover: `${words}.png` }),
  canonical: words => post({ canonical_url: `https://x.example/${words}` }),
  lang: words => post({ lang: words, translationKey: words }),
  'former address': words => post({ redirect_from: `/old/${words}/` }),
  'page title': words => ({ ...post({}), 'about.md': matter({ title: words, description: words }) }),
  'site title': words => site({ title: words }),
  'site description': words => site({ description: words }),
  'site author': words => site({ author: words }),
  'file name': words => ({
    ...site({}),
    [`_posts/2020-01-03-${words.replace(/[/\0]/g, '').slice(0, 60)}.md`]: matter({}),
  }),
}

function matter(data: Readonly<Record<string, unknown>>): string {
  // JSON is YAML, with every character in its place.
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${quote(value)}\n`)
  return `---\n${lines.join('')}---\n\nWords.\n`
}

/** The attacks hold escapes such as \u2028 as YAML and JSON both read them. */
function quote(value: unknown): string {
  return JSON.stringify(value).replace(/\\\\(u[0-9a-f]{4})/g, '\\$1')
}

function post(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return {
    ...site({}),
    '_posts/2020-01-01-first.md': matter({ title: 'First', tags: ['one'], categories: ['two'], ...data }),
    '_posts/2020-01-02-second.md': matter({
      title: 'Second',
      tags: ['one'],
      lang: 'en',
      translationKey: 'k',
    }),
  }
}

function site(data: Readonly<Record<string, unknown>>): Record<string, string> {
  const all = { title: 'Notes', url: 'https://notes.example', permalink: 'pretty', ...data }
  return {
    '_config.yml': Object.entries(all)
      .map(([key, value]) => `${key}: ${quote(value)}\n`)
      .join(''),
  }
}

export async function run({ isShort }: ProofOptions): Promise<ProofResult> {
  const violations: string[] = []
  let cases = 0
  const step = isShort ? 6 : 1
  for (const [field, blogWith] of Object.entries(fields)) {
    const usual = await shapesOf(blogWith('plain words'))
    for (const [at, attack] of attacks.entries()) {
      // The short form takes each field and each attack, and a sixth of their pairs: an export waits for the disk.
      if ((at + field.length) % step !== 0) continue
      cases++
      const found = await shapesOf(blogWith(attack))
      violations.push(...unlike(found, usual).map(what => `${field} ${attack}: ${what}`))
    }
  }
  return { name: 'metadata', cases, violations, control: control() }
}

/** What a file is made of, as a browser or an XML reader has it: its elements and the names of their attributes. */
type Shapes = ReadonlySet<string>

/** The kinds of elements in all files of the site; a shape that no harmless blog makes is a hole. */
async function shapesOf(files: Readonly<Record<string, string>>): Promise<Shapes> {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-metadata-'))
  try {
    for (const [id, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'blog', id)), { recursive: true })
      writeFileSync(join(folder, 'blog', id), text)
    }
    await exportBlog(folder)
    return new Set(
      readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .flatMap(entry => shapesIn(entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8'))),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function exportBlog(folder: string): Promise<void> {
  await runExport({
    blog: await openBlog(join(folder, 'blog')),
    folder: join(folder, 'out'),
    dataFolder: join(folder, 'home', 'data'),
    homeFolder: join(folder, 'home'),
    options: { withDrafts: false, withFuture: false },
    nowMs: Date.UTC(2024, 0, 1),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
}

function shapesIn(name: string, text: string): string[] {
  if (name.endsWith('.html')) return htmlShapes(text)
  if (name.endsWith('.xml')) return xmlShapes(text)
  if (name.endsWith('.json')) return [`json ${Object.keys(JSON.parse(text)).sort().join()}`]
  // The search's files: each calls one function with a name and a value, and nothing else.
  if (/^(?:index|[wp]\d+)\.js$/.test(name)) return [scriptShape(text)]
  return []
}

function scriptShape(text: string): string {
  const calls: unknown[] = []
  new Function('inkstoneSearch', 'alert', text)(
    (...call: unknown[]) => calls.push(call.length),
    () => calls.push('alert'),
  )
  return `script ${calls.join()}`
}

function htmlShapes(text: string): string[] {
  const shapes: string[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) shapes.push(shapeOf(node.tagName, node.attrs))
    if (node.nodeName === '#comment') shapes.push('comment')
    if ('content' in node) walk(node.content)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(text))
  return shapes
}

/** Where a link leads is told by its kind: a `javascript:` address is another shape than `https:`. */
function shapeOf(
  tag: string,
  attributes: readonly { readonly name: string; readonly value: string }[],
): string {
  const named = attributes.map(({ name, value }) => {
    const isAddress = ['href', 'src', 'action'].includes(name)
    return isAddress ? `${name}=${/^[a-z][a-z0-9+.-]*:/i.exec(value.trim())?.[0] ?? ''}` : name
  })
  return `html ${tag} ${named.join(' ')}`
}

function xmlShapes(text: string): string[] {
  const shapes: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => shapes.push(`broken xml: ${error.message}`))
  parser.on('opentag', ({ name, attributes }) =>
    shapes.push(`xml ${name} ${Object.keys(attributes).join(' ')}`),
  )
  parser.on('doctype', () => shapes.push('xml doctype'))
  parser.write(text).close()
  return shapes
}

function unlike(found: Shapes, usual: Shapes): string[] {
  return [...found].filter(shape => !usual.has(shape) && !harmless.test(shape))
}

/** A description more or less, a picture that is there or not: the theme's own elements, with their own attributes. */
const harmless =
  /^html (?:meta (?:name|property) content|link rel(?: type)?(?: title| hreflang)? href=(?:https:)?|(?:article|li) (?:class )?lang|li lang|a href= hreflang|ul class aria-label|p class)$/

function control(): string {
  const usual = new Set(htmlShapes('<h1>plain words</h1>'))
  const broken = attacks.filter(
    attack => unlike(new Set(htmlShapes(`<h1 title="${attack}">${attack}</h1>`)), usual).length > 0,
  )
  return `written as they are, ${broken.length} of ${attacks.length} become markup`
}
