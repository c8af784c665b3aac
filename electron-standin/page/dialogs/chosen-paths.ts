import type { FolderListing, PathQuestion } from '../../wire-messages.ts'

type Entry = FolderListing['entries'][number]

export interface Choice {
  /** What stands in the field of the folder; it may not have been gone to yet. */
  readonly typed: string
  /** The file's name, for "save". */
  readonly name: string
  readonly selected: readonly Entry[]
}

/** What the main button means now: these paths, another folder to go to first, or a sentence. */
export type Chosen =
  | { readonly paths: readonly string[]; readonly replaces: boolean }
  | { readonly go: string }
  | { readonly problem: string }

export function chosenPaths(question: PathQuestion, listing: FolderListing, choice: Choice): Chosen {
  if (choice.typed !== listing.path) return { go: choice.typed }
  const full = (name: string) =>
    listing.path.endsWith(listing.separator) ? listing.path + name : listing.path + listing.separator + name
  if (question.kind === 'save') return savePath(question, listing, choice.name, full)
  const wantsFolder = question.wants === 'folder'
  const fitting = choice.selected.filter(entry => entry.isFolder === wantsFolder)
  if (fitting.length > 0) return { paths: fitting.map(entry => full(entry.name)), replaces: false }
  if (wantsFolder) return { paths: [listing.path], replaces: false }
  const folder = choice.selected[0]
  return folder ? { go: full(folder.name) } : { problem: 'Choose a file first.' }
}

/** What the list shows: files only where one is wanted, of the kinds that are wanted. */
export function shownEntries(listing: FolderListing, question: PathQuestion): readonly Entry[] {
  return listing.entries.filter(entry => {
    if (entry.name.startsWith('.') && !question.showHidden) return false
    if (entry.isFolder) return true
    if (question.wants === 'folder') return false
    const extension = entry.name.slice(entry.name.lastIndexOf('.') + 1).toLowerCase()
    return question.extensions.length === 0 || question.extensions.includes(extension)
  })
}

function savePath(
  question: PathQuestion,
  listing: FolderListing,
  name: string,
  full: (name: string) => string,
): Chosen {
  const wished = name.trim()
  if (wished === '' || wished === '.' || wished === '..' || wished.includes(listing.separator))
    return { problem: 'Type a name for the file.' }
  const extension = question.extensions[0]
  const complete = extension !== undefined && !wished.includes('.') ? `${wished}.${extension}` : wished
  const known = listing.entries.find(entry => entry.name === complete)
  return known?.isFolder ? { go: full(complete) } : { paths: [full(complete)], replaces: known !== undefined }
}
