import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import matter from 'gray-matter'
import { readFrontMatter } from '../main/blog/read-front-matter.ts'
import { editField, type FieldEdit } from '../shared/matter/edit-field.ts'
import { getFields } from '../shared/matter/named-field.ts'
import { readFields } from '../shared/matter/read-fields.ts'
import { applySplices } from '../shared/matter/splice.ts'
import { splitPost } from '../shared/matter/split-post.ts'
import { describePost } from '../shared/post/describe-post.ts'
import { type HostileText, hostileTexts } from './matter/hostile-texts.ts'
import type { ProofResult } from './proof.ts'

const name = 'hostile-front-matter'
const mostMs = 50

/** What one text did, as the child tells it in a line. */
interface Outcome {
  readonly at: number
  readonly workedMs: number
  readonly problem: string | null
}

/**
 * Texts that are meant to end, slow down, fool or take over what reads them: each is read as for the list and for the
 * form, and every field of it edited, in a process of its own that must still be there afterwards.
 */
export async function run(): Promise<ProofResult> {
  const violations: string[] = []
  const times: { readonly at: number; readonly workedMs: number }[] = []
  for (let from = 0; from < hostileTexts.length; ) {
    const { outcomes, exit } = await runChild(String(from))
    for (const { at, workedMs, problem } of outcomes) {
      times.push({ at, workedMs })
      if (problem !== null) violations.push(`${hostileTexts[at]?.name}: ${problem}`)
    }
    from = (outcomes.at(-1)?.at ?? from - 1) + 1
    if (from >= hostileTexts.length && exit === '0') break
    violations.push(`${hostileTexts[from]?.name ?? 'the end'}: the process ended (${exit})`)
    from++
  }
  times.sort((a, b) => a.workedMs - b.workedMs)
  const slow = times[Math.ceil(times.length * 0.99) - 1]
  const slowMs = Math.round(slow?.workedMs ?? 0)
  if (slowMs > mostMs) {
    violations.push(
      `p99 is ${slowMs} ms: ${times
        .slice(-6)
        .map(({ at, workedMs }) => `${hostileTexts[at]?.name} ${Math.round(workedMs)} ms`)
        .join('; ')}`,
    )
  }
  return { name, cases: hostileTexts.length, violations, control: `p99 ${slowMs} ms; ${await control()}` }
}

/** `from`: the first text to try; or the name of a control. */
export async function child([what = '0']: readonly string[]): Promise<void> {
  if (what === 'engine') matter('---js\n{ title: process.exit(9) }\n---\n')
  else {
    warmUp()
    for (let at = Number(what); at < hostileTexts.length; at++) {
      const text = hostileTexts[at]
      if (text !== undefined) console.log(JSON.stringify({ at, ...tryText(text) }))
    }
  }
}

/** The first calls pay for the compiler, which a window that is open has paid long ago. */
function warmUp(): void {
  for (let count = 0; count < 30; count++) {
    for (const text of ['---\ntitle: a\ntags: [b]\n---\n', '+++\ntitle = "a"\n+++\n', '{"title": "a"}\n']) {
      readAndEdit({ name: '', generator: 'hugo', text })
    }
  }
}

function tryText(text: HostileText): Omit<Outcome, 'at'> {
  let workedMs = Number.POSITIVE_INFINITY
  let problem: string | null = null
  // This process's own work, of three times the least: what other programs do meanwhile is not the text's doing.
  for (let attempt = 0; attempt < 3 && workedMs > mostMs / 2; attempt++) {
    const from = process.cpuUsage()
    try {
      readAndEdit(text)
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error)
    }
    workedMs = Math.min(workedMs, process.cpuUsage(from).user / 1000)
  }
  return { workedMs, problem: problem ?? checkTakenOver(text) }
}

const edits: readonly FieldEdit[] = [
  { field: 'title', value: 'new' },
  { field: 'tags', value: ['new'] },
]

/** What the app does with a post between the list and a key in the form. */
function readAndEdit({ text, generator }: HostileText): void {
  const { data } = readFrontMatter(text, generator)
  describePost({ id: '_posts/2020-01-01-a.md', data, generator, timeZone: 'UTC', modifiedMs: 0 })
  readFields(text, generator)
  for (const edit of edits) editField(text, edit, generator)
}

/** Whether anything of it ran, or leaked into every object, or the body changed. */
function checkTakenOver({ text, generator }: HostileText): string | null {
  if ('inkstoneRan' in globalThis) return 'it was evaluated'
  if ('polluted' in {}) return 'it changed every object'
  getFields(text, generator)
  const { bodyFrom } = splitPost(text, generator)
  for (const edit of [
    ...edits,
    { field: 'date', value: '2020-01-01' } as const,
    { field: 'draft', value: true } as const,
  ]) {
    const result = editField(text, edit, generator)
    if (result.kind === 'refused') continue
    if (!applySplices(text, result.splices).endsWith(text.slice(bodyFrom)))
      return `${edit.field} changed the body`
  }
  return null
}

async function runChild(
  what: string,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly exit: string }> {
  const bundle = process.argv[1] ?? ''
  const process_ = spawn(process.execPath, [bundle, '--child', name, what], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const outcomes: Outcome[] = []
  const ended = new Promise<string>(resolve => {
    process_.once('close', (code, signal) => resolve(String(signal ?? code)))
  })
  // Our own child's lines.
  for await (const line of createInterface({ input: process_.stdout }))
    outcomes.push(JSON.parse(line) as Outcome)
  return { outcomes, exit: await ended }
}

/** What a text does to a reader that lets it: the trial has to see that. */
async function control(): Promise<string> {
  const { exit } = await runChild('engine')
  return `gray-matter with its engines on runs ---js and ends with ${exit}`
}
