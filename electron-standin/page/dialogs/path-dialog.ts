import type { FolderListing, PathAnswer, PathQuestion } from '../../wire-messages.ts'
import { type Chosen, chosenPaths, shownEntries } from './chosen-paths.ts'
import { button, field, line, openDialog, row } from './open-dialog.ts'

/** Lists a folder, after making it where asked; rejects with a sentence. */
export type ListFolder = (path: string, create: boolean) => Promise<FolderListing>

/** A folder browser for "open" and "save". */
export function showPathDialog(question: PathQuestion, list: ListFolder): Promise<PathAnswer> {
  return new Promise(resolve => {
    const finish = (paths: PathAnswer) => {
      dialog.close()
      resolve(paths)
    }
    const dialog = openDialog(question.title || (question.kind === 'save' ? 'Save' : 'Open'), () =>
      finish([]),
    )
    if (question.message !== '') dialog.body.append(line('p', question.message))
    new PathDialog(dialog.body, question, list, finish).open(question.path)
  })
}

class PathDialog {
  readonly #question: PathQuestion
  readonly #list: ListFolder
  readonly #finish: (paths: PathAnswer) => void
  readonly #path = input()
  readonly #name = input()
  readonly #entries = document.createElement('select')
  readonly #problem = line('p', '', 'problem')
  #turn = 0
  #listing: FolderListing | null = null
  #replaces = ''

  constructor(
    body: HTMLElement,
    question: PathQuestion,
    list: ListFolder,
    finish: (paths: PathAnswer) => void,
  ) {
    this.#question = question
    this.#list = list
    this.#finish = finish
    this.#entries.size = 10
    this.#entries.multiple = question.many
    this.#problem.setAttribute('role', 'status')
    this.#listen()
    const moves = row(button('Up', () => this.#up()))
    if (question.canCreate) moves.append(button('New folder…', () => this.#askForName()))
    const ends = row(
      button('Cancel', () => finish([])),
      button(question.confirm, () => this.#confirm(), true),
    )
    ends.classList.add('end')
    body.append(
      field('Folder', this.#path),
      moves,
      field(question.wants === 'folder' ? 'Folders' : 'Folders and files', this.#entries),
    )
    if (question.kind === 'save') body.append(field('File name', this.#name))
    body.append(this.#problem, ends)
    this.#path.focus()
  }

  /** For "save", the path ends with the name that is proposed. */
  open(path: string): void {
    if (this.#question.kind !== 'save') return void this.#go(path)
    const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
    this.#name.value = path.slice(at + 1)
    void this.#go(at > 0 ? path.slice(0, at) : path.slice(0, at + 1) || '~')
    this.#name.focus()
    this.#name.select()
  }

  #listen(): void {
    this.#path.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.isComposing) void this.#go(this.#path.value)
    })
    this.#name.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.isComposing) this.#confirm()
    })
    this.#entries.addEventListener('dblclick', () => this.#enter())
    this.#entries.addEventListener('keydown', event => {
      if (event.key === 'Enter') this.#enter()
      if (event.key === 'Backspace') this.#up()
    })
    this.#entries.addEventListener('change', () => {
      const entry = this.#selected()[0]
      if (entry && !entry.isFolder) this.#name.value = entry.name
    })
  }

  async #go(path: string, create = false): Promise<void> {
    this.#say('')
    const turn = ++this.#turn
    const shown = this.#path.value
    try {
      const listing = await this.#list(path, create)
      // Late for a folder that was asked for since; and what was typed meanwhile stays typed.
      if (turn !== this.#turn) return
      this.#listing = listing
      if (this.#path.value === shown) this.#path.value = listing.path
      // What is typed first replaces the place that was proposed.
      if (turn === 1 && this.#question.kind !== 'save') this.#path.select()
      this.#entries.replaceChildren(
        ...shownEntries(listing, this.#question).map(
          entry => new Option(entry.isFolder ? `${entry.name}${listing.separator}` : entry.name, entry.name),
        ),
      )
    } catch (error) {
      if (turn === this.#turn) this.#say(error instanceof Error ? error.message : String(error))
    }
  }

  #up(): void {
    if (this.#listing?.parent) void this.#go(this.#listing.parent)
  }

  #enter(): void {
    const entry = this.#selected()[0]
    if (!this.#listing || !entry) return
    if (entry.isFolder) void this.#go(join(this.#listing, entry.name))
    else this.#confirm()
  }

  #askForName(): void {
    const name = input()
    name.setAttribute('aria-label', 'Name of the new folder')
    name.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing || name.value === '' || !this.#listing) return
      const path = join(this.#listing, name.value)
      name.remove()
      void this.#go(path, true)
    })
    name.placeholder = 'Name of the new folder, then Enter'
    this.#entries.before(name)
    name.focus()
  }

  #confirm(): void {
    if (!this.#listing) return
    const chosen = chosenPaths(this.#question, this.#listing, {
      typed: this.#path.value,
      name: this.#name.value,
      selected: this.#selected(),
    })
    if ('go' in chosen) void this.#go(chosen.go)
    else if ('problem' in chosen) this.#say(chosen.problem)
    else this.#accept(chosen)
  }

  #accept(chosen: Extract<Chosen, { paths: unknown }>): void {
    const isFirstTime = this.#replaces !== chosen.paths[0]
    this.#replaces = chosen.paths[0] ?? ''
    if (!chosen.replaces || !isFirstTime) this.#finish(chosen.paths)
    else
      this.#say(`${this.#name.value} is there already. Press ${this.#question.confirm} again to replace it.`)
  }

  #selected() {
    const names = [...this.#entries.selectedOptions].map(option => option.value)
    return this.#listing?.entries.filter(entry => names.includes(entry.name)) ?? []
  }

  #say(problem: string): void {
    this.#problem.textContent = problem
  }
}

function input(): HTMLInputElement {
  const element = document.createElement('input')
  element.type = 'text'
  element.spellcheck = false
  element.autocomplete = 'off'
  return element
}

function join(listing: FolderListing, name: string): string {
  return listing.path.endsWith(listing.separator)
    ? listing.path + name
    : listing.path + listing.separator + name
}
