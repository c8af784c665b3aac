import type { FileId } from '../blog.ts'
import type { BlogProblem } from '../check/blog-problem.ts'
import type { Message } from '../errors.ts'
import type { ImageChoice, Look, SiteLook } from '../site/look.ts'

export interface SiteProblem extends Message {
  readonly file: FileId
  /** One-based line in the file. */
  readonly line: number | null
}

export interface ExportProgress {
  readonly job: string
  readonly done: number
  readonly total: number
}

export interface ExportResult {
  readonly folder: string
  readonly pages: number
  readonly images: number
  readonly written: number
  readonly unchanged: number
  readonly durationMs: number
  /** What is wrong in the site, each with the file it comes from. */
  readonly problems: readonly SiteProblem[]
  /** What is not wrong and good to know. */
  readonly notes: readonly SiteProblem[]
  /** Posts that are not on the site and are not meant to be, each with the reason. */
  readonly leftOut: readonly SiteProblem[]
  /** Addresses that the last export had and this one has not, as a reader would type them, from the site's root. */
  readonly gone: readonly string[]
}

/** An export as people are told of it: what is wrong is in the form of what a check finds; a note is good to know. */
export interface ExportReport extends Omit<ExportResult, 'problems' | 'notes'> {
  readonly problems: readonly BlogProblem[]
}

/** The exported site, and the previews of it. */
export interface SiteCalls {
  /** Asks the user for the folder to export into; null: cancelled. */
  'export.chooseFolder': { args: void; result: { folder: string } | null }
  'export.start': {
    args: { job: string; folder: string; look: Look; images: ImageChoice }
    result: ExportReport
  }
  /** What was chosen of how the site of the open blog is made; null: nothing yet. */
  'site.look': { args: void; result: { kept: SiteLook | null } }
  /** Has it kept, for the next start and for the command line. */
  'site.keepLook': { args: SiteLook; result: void }
  'export.cancel': { args: { job: string }; result: void }
  /** Serves the exported folder on this machine only, and opens it in the system's browser. */
  'export.view': { args: { folder: string }; result: { address: string } }
  /** Shows the exported folder in the system's file manager. */
  'export.showInFolder': { args: { folder: string }; result: void }
  /**
   * Shows the site in the system's browser as it would be exported now, with what is typed, and follows what changes:
   * the page of a post; `post` empty: the first one. `drafts`: posts that are not published yet are shown too.
   */
  'site.preview': { args: { post: FileId | ''; look: Look; drafts: boolean }; result: { address: string } }
  /** Whether the preview of the open blog loads pictures of other sites. */
  'preview.remotePictures': { args: void; result: { isAllowed: boolean } }
  /** Decides it for the open blog, until it is decided otherwise. */
  'preview.allowRemotePictures': { args: { isAllowed: boolean }; result: { isAllowed: boolean } }
  /** The post or page that a link in the preview of a post leads to; null: none. */
  'preview.follow': { args: { id: FileId; address: string }; result: { to: FileId | null } }
  /**
   * Where links of the preview of a post lead on the published site, with its host where that is known; null: nowhere.
   * `namedOnly`: asks only about those that a tag, such as `post_url`, has made of a name.
   */
  'preview.addresses': {
    args: { id: FileId; addresses: readonly string[]; namedOnly: boolean }
    result: { addresses: readonly (string | null)[] }
  }
  /** A post's page as it would be exported now, with its style in it; null: the site has none of it. */
  'preview.page': { args: { post: FileId; look: Look }; result: { html: string | null } }
  /**
   * A picture of the open blog as a `data:` address, for the clipboard; null: there is none, or it is too large.
   * `asset` is its address of the `ink-asset` scheme from the key on.
   */
  'preview.picture': { args: { asset: string }; result: { address: string | null } }
  /** Those of some pictures whose file is another one since a moment, or was not there before; named as above. */
  'preview.changedPictures': {
    args: { assets: readonly string[]; sinceMs: number }
    result: { changed: readonly string[] }
  }
  /** Hands a page to the system's printing dialog. */
  'preview.print': { args: { html: string }; result: void }
  /** Asks where to, and writes a page there as PDF; null: cancelled. */
  'preview.savePdf': { args: { html: string; name: string }; result: { file: string } | null }
}
