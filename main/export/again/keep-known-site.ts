import type { FileId } from '../../../shared/blog.ts'
import type { ExportResult } from '../../../shared/calls/site.ts'
import { siteTurnsAtMs } from '../../../shared/site/plan/is-published.ts'
import type { PlannedCopy } from '../../../shared/site/plan/planned-file.ts'
import type { PageFacts } from '../make/page-facts.ts'
import type { FileLook } from '../pictures/picture-sizes.ts'
import { isShrinkable } from '../pictures/smaller-pictures.ts'
import { type Manifest, manifestStamp } from '../write/manifest.ts'
import type { BegunExport } from './begin-known-site.ts'
import { knownKey } from './known-key.ts'
import { type KnownSite, saveKnownSite } from './known-site.ts'
import type { NotedTexts } from './note-texts.ts'
import { numbersOf, seenFiles, sizeFacts } from './seen-files.ts'

/** A whole export that has just ended. */
export interface EndedExport extends BegunExport {
  readonly known: NotedTexts
  /** What was learnt of each text whose page is there. */
  readonly facts: ReadonlyMap<FileId, PageFacts>
  readonly manifest: Manifest
  /** Ends when the manifest is saved. */
  readonly saved: Promise<void>
  readonly look: FileLook
  readonly result: Pick<ExportResult, 'pages' | 'images' | 'problems' | 'notes' | 'leftOut'>
}

/** Keeps for the next export of the same site what this one has seen and left; nothing where that would not be all. */
export async function keepKnownSite(ended: EndedExport): Promise<void> {
  const { job, manifest, known, saved } = ended
  const all = knownSite(ended)
  if (all === null) return
  await saved
  const stamp = manifestStamp(job.dataFolder, manifest.folder)
  await known.textsSaved
  await saveKnownSite(
    { dataFolder: job.dataFolder, folder: manifest.folder },
    { ...all, manifestStamp: stamp },
  )
}

/** Null: something cannot be seen again as exactly as it has to be. */
function knownSite(ended: EndedExport): Omit<KnownSite, 'sum' | 'manifestStamp'> | null {
  const { job, site, manifest, result, known } = ended
  const sources = knownSources(ended)
  if (sources === null) return null
  return {
    key: knownKey(job.blog, job.options, manifest.identity),
    identity: manifest.identity,
    blog: manifest.blog,
    fromMs: job.nowMs,
    untilMs: siteTurnsAtMs(site.source),
    folders: known.folders,
    texts: known.seenTexts,
    sources,
    files: seenFiles(
      [...manifest.files.keys()],
      numbersOf([...manifest.files.values()], sizeFacts, ({ size, mtimeMs }) => [size, mtimeMs]),
    ),
    result,
    details: known.details,
  }
}

/** Null: one of them is gone by now. */
function knownSources(ended: EndedExport): KnownSite['sources'] | null {
  const { job, site, look, plan, facts } = ended
  const ids = new Set<FileId>()
  for (const { sizes, uses } of facts.values()) {
    for (const [id] of sizes) ids.add(id)
    for (const { from } of uses) ids.add(from)
  }
  for (const file of plan.files) if (file.kind === 'copy') ids.add(file.from)
  if (job.options.images === 'responsive') {
    for (const id of site.source.files.filter(isShrinkable)) ids.add(id)
  }
  const copied = copiedTimes(ended)
  const numbers = new Float64Array(ids.size * sizeFacts)
  let at = 0
  for (const id of ids) {
    const file = look.at(id)
    if (file === null) return null
    const isSettled = file.isSettled && (copied.get(id) ?? file.mtimeMs) === file.mtimeMs
    numbers[at++] = file.size
    numbers[at++] = isSettled ? file.mtimeMs : -1
  }
  return seenFiles([...ids], numbers)
}

/** What the disk said of each copied file when it was read. */
function copiedTimes({ plan, facts, manifest }: EndedExport): ReadonlyMap<FileId, number> {
  const times = new Map<FileId, number>()
  const note = ({ from, path }: Pick<PlannedCopy, 'from' | 'path'>) => {
    const source = manifest.files.get(path)?.from
    if (source) times.set(from, source.mtimeMs)
  }
  for (const file of plan.files) if (file.kind === 'copy') note(file)
  for (const { uses } of facts.values()) for (const use of uses) note(use)
  return times
}
