// Find and replace in the text that is open: how many there are, and which one one stands on.
import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  search,
  selectMatches,
  setSearchQuery,
} from '@codemirror/search'
import { EditorSelection, type Extension, type SelectionRange, StateEffect } from '@codemirror/state'
import { EditorView, type Panel, runScopeHandlers, type ViewUpdate } from '@codemirror/view'
import type { Params } from '../../../shared/errors.ts'
import type { MessageKey } from '../../../shared/words/words.ts'
import { type FindFields, findFields } from './find-fields.ts'
import { findTheme } from './find-theme.ts'
import { type Match, matchAt, matchesOf, matchFrom, mostMatches } from './match-places.ts'

type Say = (key: MessageKey, params?: Params) => string

/** Shows or hides the line that replaces; it stays so for the next post too. */
export const showReplacing = StateEffect.define<boolean>()

export function findInText(say: Say): Extension {
  let isReplacing = false
  const keepReplacing = (shown: boolean) => {
    isReplacing = shown
  }
  const createPanel = (view: EditorView) => new FindPanel(view, say, isReplacing, keepReplacing)
  return [search({ top: true, createPanel, scrollToMatch }), findTheme]
}

/** With a few lines around it: at the very edge the line that replaces would hide it. */
const scrollToMatch = (match: SelectionRange) => EditorView.scrollIntoView(match, { yMargin: 100 })

class FindPanel implements Panel {
  readonly dom: HTMLElement
  readonly top = true
  private readonly view: EditorView
  private readonly say: Say
  private readonly onReplacing: (shown: boolean) => void
  private readonly fields: FindFields
  private query: SearchQuery
  private matches: readonly Match[] = []
  private recount: ReturnType<typeof setTimeout> | undefined
  /** Where one was when one began to look: what is typed is looked for from there on. */
  private origin: number

  constructor(view: EditorView, say: Say, isReplacing: boolean, onReplacing: (shown: boolean) => void) {
    this.view = view
    this.say = say
    this.onReplacing = onReplacing
    this.fields = findFields(say)
    this.dom = this.fields.dom
    this.query = getSearchQuery(view.state)
    this.origin = view.state.selection.main.from
    this.showQuery()
    this.showReplacing(isReplacing && !view.state.readOnly)
    this.listen()
    this.count()
  }

  mount(): void {
    this.fields.search.select()
  }

  update(update: ViewUpdate): void {
    for (const effect of update.transactions.flatMap(({ effects }) => effects)) {
      if (effect.is(showReplacing)) this.showReplacing(effect.value)
      if (effect.is(setSearchQuery) && !effect.value.eq(this.query)) this.takeQuery(effect.value)
    }
    // Counting a long text waits until the keys rest.
    if (update.docChanged) {
      clearTimeout(this.recount)
      this.recount = setTimeout(() => this.count(), 150)
    } else if (update.selectionSet) this.showCount()
  }

  destroy(): void {
    clearTimeout(this.recount)
  }

  private listen(): void {
    const { view, fields } = this
    this.dom.addEventListener('keydown', event => this.onKey(event))
    fields.search.addEventListener('focus', () => {
      this.origin = view.state.selection.main.from
    })
    fields.search.addEventListener('input', () => this.look(true))
    fields.replace.addEventListener('input', () => this.look(false))
    for (const button of [fields.matchCase, fields.wholeWord, fields.regexp])
      button.addEventListener('click', () => {
        button.ariaPressed = String(button.ariaPressed !== 'true')
        this.look(true)
      })
    fields.next.addEventListener('click', () => findNext(view))
    fields.previous.addEventListener('click', () => findPrevious(view))
    fields.selectAll.addEventListener('click', () => {
      if (selectMatches(view)) view.focus()
    })
    fields.replaceOne.addEventListener('click', () => replaceNext(view))
    fields.replaceAll.addEventListener('click', () => replaceAll(view))
    fields.close.addEventListener('click', () => closeSearchPanel(view))
    fields.withReplace.addEventListener('click', () => {
      const isWanted = fields.withReplace.ariaExpanded === 'false'
      this.showReplacing(isWanted)
      if (isWanted) fields.replace.focus()
    })
  }

  private onKey(event: KeyboardEvent): void {
    // Enter takes what an input method offers.
    if (event.isComposing) return
    const { search: searchField, replace } = this.fields
    if (runScopeHandlers(this.view, event, 'search-panel')) event.preventDefault()
    else if (event.key === 'Enter' && event.target === searchField) {
      event.preventDefault()
      if (event.shiftKey) findPrevious(this.view)
      else findNext(this.view)
    } else if (event.key === 'Enter' && event.target === replace) {
      event.preventDefault()
      replaceNext(this.view)
    }
  }

  /** Takes what the fields say; where something else is looked for, the first match from where one was is shown. */
  private look(isSought: boolean): void {
    const { fields } = this
    const query = new SearchQuery({
      search: fields.search.value,
      replace: fields.replace.value,
      caseSensitive: isOn(fields.matchCase),
      wholeWord: isOn(fields.wholeWord),
      regexp: isOn(fields.regexp),
    })
    if (query.eq(this.query)) return
    this.query = query
    this.view.dispatch({ effects: setSearchQuery.of(query) })
    this.count()
    const match = isSought ? matchFrom(this.matches, this.origin) : null
    if (match)
      this.view.dispatch({
        selection: { anchor: match.from, head: match.to },
        effects: scrollToMatch(EditorSelection.range(match.from, match.to)),
        userEvent: 'select.search',
      })
  }

  private takeQuery(query: SearchQuery): void {
    this.query = query
    this.showQuery()
    this.count()
  }

  private showQuery(): void {
    const { fields, query } = this
    fields.search.value = query.search
    fields.replace.value = query.replace
    fields.matchCase.ariaPressed = String(query.caseSensitive)
    fields.wholeWord.ariaPressed = String(query.wholeWord)
    fields.regexp.ariaPressed = String(query.regexp)
  }

  private showReplacing(shown: boolean): void {
    this.fields.replacing.hidden = !shown
    this.fields.withReplace.ariaExpanded = String(shown)
    this.onReplacing(shown)
  }

  private count(): void {
    this.matches = matchesOf(this.view.state, this.query)
    this.showCount()
  }

  private showCount(): void {
    const said = this.sayCount()
    this.fields.count.textContent = said
    const isMissed = this.query.search !== '' && this.matches.length === 0
    this.fields.count.classList.toggle('find-nothing', isMissed)
  }

  private sayCount(): string {
    const { query, matches, say } = this
    if (query.search === '') return ''
    if (!query.valid) return say('find.unfinished')
    if (matches.length === 0) return say('find.nothing')
    const total = matches.length === mostMatches ? `${mostMatches}+` : String(matches.length)
    const place = matchAt(matches, this.view.state.selection.main)
    return place === 0 ? say('find.count', { total }) : say('find.place', { place, total })
  }
}

function isOn(button: HTMLButtonElement): boolean {
  return button.ariaPressed === 'true'
}
