// The fields and buttons for finding in a text, as bare elements: what they do is find-panel.ts's affair.
import type { MessageKey } from '../../../shared/words/words.ts'

type Say = (key: MessageKey) => string

/** The names by which the panel, and who gives it the focus, find a field. */
export type FieldName = 'search' | 'replace'

export interface FindFields {
  readonly dom: HTMLElement
  readonly search: HTMLInputElement
  readonly replace: HTMLInputElement
  /** Where it is said how many there are. */
  readonly count: HTMLElement
  readonly matchCase: HTMLButtonElement
  readonly wholeWord: HTMLButtonElement
  readonly regexp: HTMLButtonElement
  readonly withReplace: HTMLButtonElement
  readonly next: HTMLButtonElement
  readonly previous: HTMLButtonElement
  readonly close: HTMLButtonElement
  readonly replaceOne: HTMLButtonElement
  readonly replaceAll: HTMLButtonElement
  readonly selectAll: HTMLButtonElement
  /** What stands in the second line. */
  readonly replacing: HTMLElement
}

/** Made in the language of the moment. */
export function findFields(say: Say): FindFields {
  const fields = {
    search: field('search', say('find.find')),
    replace: field('replace', say('find.replace')),
    count: element('output', 'find-count'),
    matchCase: switchButton('Aa', say('find.matchCase')),
    wholeWord: switchButton('“a”', say('find.byWord')),
    regexp: switchButton('.*', say('find.regexp')),
    withReplace: iconButton('M8 6l4 4-4 4', say('find.withReplace'), ''),
    next: iconButton('M6 8l4 4 4-4', say('find.next'), 'Enter'),
    previous: iconButton('M6 12l4-4 4 4', say('find.previous'), 'Shift+Enter'),
    close: iconButton('M5.5 5.5l9 9M14.5 5.5l-9 9', say('find.close'), 'Esc'),
    replaceOne: wordButton(say('find.replaceOne')),
    replaceAll: wordButton(say('find.replaceAll')),
    selectAll: wordButton(say('find.all')),
  }
  fields.withReplace.classList.add('find-with-replace')
  // CodeMirror gives the focus to the field that is marked so.
  fields.search.setAttribute('main-field', 'true')
  const box = row('find-box', fields.search, fields.count)
  const switches = row('find-switches', fields.matchCase, fields.wholeWord, fields.regexp)
  const finding = row(
    'find-row',
    fields.withReplace,
    box,
    fields.previous,
    fields.next,
    switches,
    fields.close,
  )
  const replacing = row('find-row', fields.replace, fields.replaceOne, fields.replaceAll, fields.selectAll)
  const dom = row('cm-search', finding, replacing)
  dom.role = 'search'
  return { ...fields, replacing, dom }
}

function field(name: FieldName, label: string): HTMLInputElement {
  const input = element('input', 'find-field')
  Object.assign(input, { name, placeholder: label, ariaLabel: label, spellcheck: false, autocomplete: 'off' })
  return input
}

function switchButton(sign: string, label: string): HTMLButtonElement {
  const button = wordButton(sign)
  button.className = 'find-switch'
  name(button, label, '')
  button.ariaPressed = 'false'
  return button
}

function wordButton(words: string): HTMLButtonElement {
  const button = element('button', 'cm-button')
  button.type = 'button'
  button.textContent = words
  return button
}

function iconButton(path: string, label: string, keys: string): HTMLButtonElement {
  const button = wordButton('')
  button.className = 'find-icon'
  name(button, label, keys)
  const icon = document.createElementNS(svg, 'svg')
  icon.setAttribute('viewBox', '0 0 20 20')
  icon.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(svg, 'path')
  line.setAttribute('d', path)
  icon.append(line)
  button.append(icon)
  return button
}

const svg = 'http://www.w3.org/2000/svg'

function name(button: HTMLButtonElement, label: string, keys: string): void {
  button.ariaLabel = label
  button.title = keys === '' ? label : `${label} (${keys})`
}

function row(className: string, ...children: readonly HTMLElement[]): HTMLElement {
  const made = element('div', className)
  made.append(...children)
  return made
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  return made
}
