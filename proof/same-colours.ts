import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import hljs, { type HLJSApi, type LanguageFn } from 'highlight.js'
import { createRandom, type Random } from '../bench/random.ts'
import { createHighlighter } from '../shared/highlight/create-highlighter.ts'
import type { RawLanguage } from '../shared/highlight/grammar.ts'
import type { KnownLanguage } from '../shared/highlight/languages.ts'
import { commonPieces, grammarPieces } from './colours/grammar-pieces.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

interface Sample {
  readonly language: string
  readonly code: string
}

/** Our engine for highlight.js's grammars writes what highlight.js writes, in every language of the package. */
export async function run({ isShort, blogs }: ProofOptions): Promise<ProofResult> {
  const names = hljs.listLanguages()
  const samples = [
    ...names.flatMap(name => generated(name, isShort ? 20 : 1_000)),
    ...sourceFiles(isShort ? ['shared/highlight'] : ['shared', 'main', 'renderer', 'scripts', 'docs', 'e2e']),
    ...(blogs === null ? [] : sourceFiles([blogs])),
  ]
  let handedOver = 0
  const ours = createHighlighter(
    known(names, name => definition(name)),
    () => handedOver++,
  )
  const broken = createHighlighter(known(names, name => withoutFirstRule(definition(name))))
  const reference = createReference(names)
  const violations: string[] = []
  let otherwise = 0
  for (const sample of samples) {
    const { code, language } = sample
    const want = reference(sample, ours(code, language))
    if (ours(code, language) !== want) violations.push(`${language}: ${JSON.stringify(code.slice(0, 200))}`)
    if (broken(code, language) !== want) otherwise++
  }
  // Where it hands over nothing is shown.
  if (handedOver > samples.length / 100)
    violations.push(`${handedOver} of ${samples.length} were handed over`)
  return {
    name: 'code is coloured as by highlight.js, in each of its languages',
    cases: samples.length,
    violations,
    control: `without the first rule of each language ${otherwise} are others`,
  }
}

/**
 * What highlight.js writes.
 *
 * What it has coloured before can change what it writes, in rare cases: it then counts its rules otherwise. Ours
 * writes what it writes at first, so where the two differ, one that has coloured nothing is asked.
 */
function createReference(names: readonly string[]): (sample: Sample, ours: string | null) => string {
  let lasting = freshHighlighter(names)
  return ({ code, language }, ours) => {
    const written = lasting.highlight(code, { language }).value
    if (written === ours) return written
    lasting = freshHighlighter(names)
    return lasting.highlight(code, { language }).value
  }
}

function freshHighlighter(names: readonly string[]): HLJSApi {
  const fresh = hljs.newInstance()
  for (const name of names) fresh.registerLanguage(name, definition(name))
  return fresh
}

function definition(name: string): LanguageFn {
  return () => {
    const made = hljs.getLanguage(name)?.rawDefinition?.()
    if (made === undefined) throw new Error(`highlight.js does not know ${name}`)
    return made
  }
}

function withoutFirstRule(define: LanguageFn): LanguageFn {
  return api => {
    const made = define(api)
    // Their type says that there are always some.
    const rules: typeof made.contains | undefined = made.contains
    return { ...made, contains: rules?.slice(1) ?? [] }
  }
}

function known(
  names: readonly string[],
  define: (name: string) => LanguageFn,
): { readonly [name: string]: KnownLanguage } {
  return Object.fromEntries(names.map(name => [name, { define: define(name), aliases: [] }]))
}

/** Pieces of the language's own definition and of others, in any order. */
function generated(language: string, count: number): readonly Sample[] {
  const random = createRandom(language.length * 1_000 + count)
  // As the type of the engine has it: theirs say less than there is (grammar.ts).
  const pieces = grammarPieces(definition(language)(hljs) as unknown as RawLanguage)
  return Array.from({ length: count }, () => ({ language, code: soup(random, pieces) }))
}

function soup(random: Random, own: readonly string[]): string {
  const share = random.next()
  const length = 1 + Math.floor(random.next() * random.next() * 40)
  const piece = (): string => random.pick(own.length > 0 && random.next() < share ? own : commonPieces)
  const between = (): string => random.pick(['', '', '', '', '', '', ' ', ' ', ' ', '\n'])
  return Array.from({ length }, () => piece() + between()).join('')
}

/** Files of a folder, each in the language that its name says. */
function sourceFiles(folders: readonly string[]): readonly Sample[] {
  return folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(entry => {
      const language = languageOfFile[extname(entry.name)]
      if (language === undefined || !entry.isFile()) return []
      return [{ language, code: readFileSync(join(entry.parentPath, entry.name), 'utf8').slice(0, 50_000) }]
    }),
  )
}

const languageOfFile: { readonly [extension: string]: string } = {
  '.ts': 'typescript',
  '.tsx': 'typescript',
  '.mjs': 'javascript',
  '.css': 'css',
  '.html': 'xml',
  '.json': 'json',
  '.yml': 'yaml',
  '.sh': 'bash',
  '.md': 'markdown',
  '.markdown': 'markdown',
}
