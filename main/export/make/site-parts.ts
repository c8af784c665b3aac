import type { SitePlan } from '../../../shared/site/plan/plan-site.ts'
import type { SearchTable } from '../../../shared/site/search/search-table.ts'
import type { KnownBeginning } from '../again/begin-known-site.ts'
import type { NotedTexts } from '../again/note-texts.ts'
import type { SiteMemory } from '../again/site-memory.ts'
import type { FileLook, PictureSizes } from '../pictures/picture-sizes.ts'
import type { Progress } from '../progress.ts'
import type { BlogReader } from '../read/blog-reader.ts'
import type { ListedTexts } from '../read/listed-texts.ts'
import type { ClaimFiles } from '../write/claim-files.ts'
import type { Ledger } from '../write/ledger.ts'
import type { ExportedFile } from '../write/manifest.ts'
import type { SiteFolder } from '../write/site-folder.ts'
import type { SiteSetup } from './export-jobs.ts'
import type { MadePages } from './make-pages.ts'
import type { MakerCrew } from './maker-crew.ts'
import type { PageTexts } from './page-texts.ts'
import type { SureFiles } from './sure-files.ts'

/** All that is at hand while one site is made. */
export interface SiteParts {
  readonly plan: SitePlan
  readonly setup: SiteSetup
  /** Where smaller pictures are kept. */
  readonly smallerFolder: string
  readonly reader: BlogReader
  readonly listed: Pick<ListedTexts, 'placeOf'>
  readonly look: FileLook
  readonly pictures: PictureSizes
  /** Null: nothing is known of an earlier export that is of use to this one. */
  readonly memory: SiteMemory | null
  readonly indexKey: string
  /** The files that earlier exports wrote. */
  readonly before: ReadonlyMap<string, ExportedFile>
  readonly folder: SiteFolder
  readonly claims: ClaimFiles
  readonly ledger: Ledger
  readonly crew: MakerCrew
  readonly sure: SureFiles
  readonly progress: Progress
  /** Of the plan's pages. */
  readonly texts: PageTexts
  /** What this thread has to do while others make pages; answers with what it has noted for the next export. */
  readonly meanwhile: () => Promise<KnownBeginning | null>
  /** The same with what is known of texts, once their pages are made. */
  readonly noteTexts: (
    known: KnownBeginning,
    facts: MadePages['factsOf'],
    table: SearchTable,
  ) => Promise<NotedTexts | null>
  /** Gives others their turn; throws when the export is cancelled. */
  readonly pause: () => Promise<void>
}

/** The file that is there already with just these contents; null: it has to be written. */
export function fileWith(sha: string | undefined, path: string, parts: SiteParts): ExportedFile | null {
  const known = parts.before.get(path)
  return known !== undefined && known.sha === sha ? parts.folder.intact(path, known) : null
}
