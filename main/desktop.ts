import type { Boot } from '../shared/calls/app.ts'

/** What becomes of posts that are not saved, when their blog or the window is closed. */
export type UnsavedAnswer = 'save' | 'discard' | 'cancel'

/** What the handlers need of the desktop that they run on: Electron's in the product, a plain object in tests. */
export interface Desktop {
  /** Asks the user for a folder; null: cancelled. */
  chooseFolder(purpose: 'open' | 'example' | 'newBlog' | 'export' | 'copies'): Promise<string | null>
  /** Asks what becomes of this many posts that are not saved. */
  askAboutUnsaved(count: number): Promise<UnsavedAnswer>
  /** Opens an address in the system's browser; it has been checked to be https, http or mailto. */
  openAddress(address: string): Promise<void>
  /** Asks the user for a file to write to; `name` is offered for it. null: cancelled. */
  chooseFile(purpose: 'report' | 'pdf', name?: string): Promise<string | null>
  /** Hands a page of HTML to the system's printing dialog. */
  print(html: string): Promise<void>
  /** The same page as PDF. */
  makePdf(html: string): Promise<Uint8Array>
  /** Moves a file to the system's trash; rejects when there is none, or it will not take the file. */
  trash(path: string): Promise<void>
  /** Gives the window all of the screen, or takes it back. */
  setFullScreen(isOn: boolean): void
  /** Shows a file in the system's file manager. */
  showInFolder(path: string): void
  /** Everything typed is on the disk, or the user was told why not: the window may close. */
  readyToClose(): void
  readonly runtime: Boot['runtime']
  readonly platform: Boot['platform']
  readonly version: string
  /** BCP 47 tag. */
  readonly systemLanguage: string
}
