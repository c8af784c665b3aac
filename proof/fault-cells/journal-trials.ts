import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ChangeSet } from '@codemirror/state'
import { openHistory } from '../../main/disk/history/history.ts'
import { type FsPort, nodeFs } from '../../main/disk/node-fs.ts'
import { createOpenDocuments, type OpenDocuments } from '../../main/documents/open-documents.ts'
import { openJournal } from '../../main/journal/journal.ts'
import type { ChangesJson } from '../../shared/calls/posts.ts'
import { AppError, type Message } from '../../shared/errors.ts'
import { nextStart } from './next-start.ts'
import type { Outcome, Trial, TrialCase, TrialPlace } from './trial.ts'

const id = '旅.md'
const begin = '---\ntitle: 旅\n---\n第一行\n'
/** Long enough for the log to begin again with a new snapshot. */
const long = 'x'.repeat(700_000)

export const journalTrials: readonly Trial[] = [
  { name: 'type', prepare: place => prepare(place, ['新', '的']) },
  { name: 'type until the journal begins anew', prepare: place => prepare(place, ['新', long, long, '尾']) },
  { name: 'type, save, and type on', prepare: place => prepare(place, ['新', save, '的']) },
  { name: 'type in a new post that gets its file', prepare: place => prepare(place, ['新', file], null) },
]

/** Steps that are no words. */
const save = Symbol('save')
const file = Symbol('file')

async function prepare(
  place: TrialPlace,
  steps: readonly (string | typeof save | typeof file)[],
  post: string | null = id,
): Promise<TrialCase> {
  if (post !== null) writeFileSync(join(place.root, id), begin)
  const words = steps.filter(step => typeof step === 'string')
  const versions = words.map((_, i) => begin + words.slice(0, i + 1).join(''))
  let kept = begin
  return {
    async run(fs) {
      const { documents, problem, close } = open(fs, place)
      try {
        const opened = post === null ? await documents.create(begin) : await documents.open(id)
        let { seq } = opened
        let tip = begin
        for (const step of steps) {
          if (step === save) await documents.save(opened.id, seq)
          else if (step === file) await documents.file(opened.id, seq, async () => id)
          else {
            await type(documents, opened.id, ++seq, step)
            tip += step
            if (problem() === null) kept = tip
          }
        }
        // Until what was written is synced as well.
        await setTimeout(4)
        const told = problem()
        if (told !== null) throw new AppError('disk', told.key, told.params)
      } finally {
        await close()
      }
    },
    recover: () => nextStart(place, [place.root]),
    judge: outcome => judge(place, outcome, versions, kept),
  }
}

function open(fs: FsPort, { root, dataFolder }: TrialPlace) {
  let problem: Message | null = null
  const tell = (told: Message | null) => {
    problem = told ?? problem
  }
  const journal = openJournal({ fs, dataFolder, root, tell, syncAfterMs: 1 })
  const history = openHistory(fs, dataFolder, root)
  const documents = createOpenDocuments({ fs, root, history, now: Date.now, journal })
  return { documents, problem: () => problem, close: () => journal.close() }
}

async function type(documents: OpenDocuments, post: string, seq: number, insert: string): Promise<void> {
  const length = (documents.tip(post) ?? '').length
  const changes = ChangeSet.of({ from: length, insert }, length)
  // `toJSON` is typed as `any`; this is the shape that `ChangesJson` describes.
  await documents.change(post, seq, changes.toJSON() as ChangesJson)
}

async function judge(
  place: TrialPlace,
  outcome: Outcome,
  versions: readonly string[],
  kept: string,
): Promise<string | null> {
  const { documents, close } = open(nodeFs, place)
  const recovered = await documents.recover()
  await close()
  const posts = readdirSync(place.root).filter(name => name.endsWith('.md'))
  const disk = posts.map(name => readFileSync(join(place.root, name), 'utf8'))
  const texts = recovered.map(({ id: post }) => documents.tip(post) ?? '')
  for (const text of [...disk, ...texts]) {
    if (text !== begin && !versions.includes(text)) return 'a text is torn'
  }
  const best = [...disk, ...texts].reduce(
    (longest, text) => (text.length > longest.length ? text : longest),
    '',
  )
  if (!best.startsWith(kept) && kept !== begin) return 'what was acknowledged is lost'
  if (outcome === 'done' && best !== versions.at(-1)) return 'what was typed is lost'
  return texts.length > 1 || (texts[0] !== undefined && disk.includes(texts[0]))
    ? 'a text is there twice'
    : null
}
