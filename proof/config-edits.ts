// Changing a setting of a blog changes that setting's characters in its configuration file, and nothing else.
import fc from 'fast-check'
import { parse, parseDocument } from 'yaml'
import { settingNames } from '../shared/config/blog-settings.ts'
import { planConfigEdit, readSettings, type SettingsEdit } from '../shared/config/plan-config-edit.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

const cases = { short: 400, whole: 5000 }

export async function run({ isShort }: ProofOptions): Promise<readonly ProofResult[]> {
  const violations: string[] = []
  let count = 0
  let rewritten = 0
  const check = (text: string, edit: SettingsEdit) => {
    const wrong = wrongIn(text, edit)
    // A refusal changes nothing, and proves nothing.
    if (wrong === null) return
    count++
    violations.push(...wrong)
    const anew = byRewriting(text, edit)
    if (anew !== null && untouched(text, anew, edit).length > 0) rewritten++
  }
  fc.assert(
    fc.property(configText, settingsEdit, (text, edit) => check(text, edit) === undefined),
    {
      numRuns: isShort ? cases.short : cases.whole,
      seed: 20_261_125,
    },
  )
  const control = `parsed and written anew, ${rewritten} of ${count} files lose something else`
  return [
    {
      name: 'settings: only their own characters',
      cases: count,
      violations,
      control: rewritten === 0 ? null : control,
    },
  ]
}

/** What is wrong with the file after an edit; null: the edit was refused. */
function wrongIn(text: string, edit: SettingsEdit): readonly string[] | null {
  const planned = planConfigEdit({ name: '_config.yml', text, generator: 'jekyll' }, edit)
  if (planned.kind === 'refused') return null
  const read = readSettings({ name: '_config.yml', text: planned.text, generator: 'jekyll' })
  if ('key' in read) return [`not readable any more: ${JSON.stringify(planned.text)}`]
  const wrong = settingNames.filter(name => {
    const wished = edit[name]?.trim()
    return wished !== undefined && read.settings[name] !== wished.replace(/\/$/, '')
  })
  return [
    ...wrong.map(
      name => `${name} is ${JSON.stringify(read.settings[name])}: ${JSON.stringify([text, edit])}`,
    ),
    ...untouched(text, planned.text, edit).map(
      line => `lost ${JSON.stringify(line)} of ${JSON.stringify([text, edit])}`,
    ),
  ]
}

/** The lines of the file before that belong to no changed setting, and are not in it after, with their ends. */
function untouched(before: string, after: string, edit: SettingsEdit): readonly string[] {
  const keys = settingNames.flatMap(name => (edit[name] === undefined ? [] : keysOf[name]))
  const isChanged = (line: string) => keys.some(key => line.startsWith(`${key}:`))
  let at = 0
  const lost: string[] = []
  let isInside = false
  for (const line of before.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    // The lines of a folded text belong to the key above them.
    isInside = isChanged(line) || (isInside && line.startsWith('  '))
    if (isInside) continue
    const found = after.indexOf(line.trimEnd() === '' ? '\n' : line.replace(/\r?\n$/, ''), at)
    if (found < 0) lost.push(line)
    else at = found + line.replace(/\r?\n$/, '').length
  }
  return lost
}

const keysOf = {
  title: ['title'],
  author: ['author'],
  description: ['description'],
  address: ['url', 'baseurl'],
  language: ['lang'],
  timeZone: ['timezone'],
} as const

/** What most tools do; null: it cannot be parsed. */
function byRewriting(text: string, edit: SettingsEdit): string | null {
  const document = parseDocument(text)
  if (document.errors.length > 0 || typeof parse(text) !== 'object') return null
  if (edit.title !== undefined) document.set('title', edit.title)
  return document.toString()
}

const words = fc.constantFrom(
  '墨',
  'Ink',
  'a: b',
  '# no comment',
  '"q"',
  "it's",
  'yes',
  '2020',
  '[x]',
  '- a',
  '&a',
  '江边 散步',
  '%',
)
const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' '))
const comment = fc.constantFrom('', '', '  # why', ' #x')

/** A value as people write them, on one line or several. */
const written = fc.oneof(
  phrase.map(text => JSON.stringify(text)),
  phrase.map(text => `'${text.replaceAll("'", "''")}'`),
  fc.constantFrom('Ink', '墨与水', '2020', '~', ''),
)

const field = (key: string) =>
  fc.oneof(
    fc.tuple(written, comment).map(([value, note]) => `${key}: ${value}${note}\n`),
    phrase.map(text => `${key}: >-  # folded\n  ${text.replace(/^[^\p{L}]+/u, 'x')}\n  and more\n`),
  )
const other = fc.constantFrom(
  '# a comment\n',
  '\n',
  'plugins: [ a,b ]   # two\n',
  'plugins:\n    - jekyll-feed\n    - x # why\n',
  'defaults:\n  -\n    scope: {path: "",type: posts}\n    values:\n      layout:   post\n',
  'paginate:   5\n',
  '"quoted key" :  yes\n',
  'theme: minima\n',
)
const configText = fc
  .tuple(
    fc.subarray(['title', 'author', 'description', 'url', 'baseurl', 'lang', 'timezone']),
    fc.array(other, { maxLength: 5 }),
    fc.boolean(),
  )
  .chain(([keys, others, isWindows]) =>
    fc.tuple(...keys.map(field)).map(fields => {
      const parts = fields.flatMap((line, at) => [line, others[at] ?? ''])
      const text = [...parts, ...others.slice(fields.length)].join('')
      return isWindows ? text.replaceAll('\n', '\r\n') : text
    }),
  )

const settingsEdit: fc.Arbitrary<SettingsEdit> = fc.record(
  {
    title: phrase,
    author: phrase,
    description: phrase,
    address: fc.constantFrom('', 'https://ink.example', 'https://ink.example/blog', 'http://localhost:4000'),
    language: fc.constantFrom('', 'en', 'zh-CN'),
    timeZone: fc.constantFrom('', 'Asia/Shanghai', 'Europe/Paris'),
  },
  { requiredKeys: [] },
)
