import { presentableDiff } from '@codemirror/merge'
import { type EditorView, WidgetType } from '@codemirror/view'
import { type Choice, type Clash, clashesOf, settleClash } from './merge-clashes.ts'
import type { MergeWords } from './merge-words.ts'

const choices: readonly Choice[] = ['mine', 'disk', 'both', 'hand']

/** A clash as it stands above its place in the text: both sides until it is settled, then how it was. */
export class ClashWidget extends WidgetType {
  readonly clash: Clash
  readonly total: number
  readonly words: MergeWords

  constructor(clash: Clash, total: number, words: MergeWords) {
    super()
    this.clash = clash
    this.total = total
    this.words = words
  }

  override eq({ clash }: ClashWidget): boolean {
    return clash.index === this.clash.index && clash.choice === this.clash.choice
  }

  override toDOM(view: EditorView): HTMLElement {
    const { clash, total, words } = this
    const isOpen = clash.choice === null
    const box = element('div', 'cm-clash')
    box.dataset.open = String(isOpen)
    box.setAttribute('role', 'group')
    box.setAttribute('aria-label', words.clash(clash.index + 1, total))
    const bar = element('div', 'cm-clash-bar')
    bar.append(element('span', 'cm-clash-title', words.clash(clash.index + 1, total)))
    for (const choice of choices) bar.append(choiceButton(view, clash, choice, words))
    box.append(bar)
    if (isOpen) box.append(sides(clash, words))
    return box
  }

  /** Its buttons are its own: the editor would move the caret. */
  override ignoreEvent(): boolean {
    return true
  }
}

function choiceButton(view: EditorView, clash: Clash, choice: Choice, words: MergeWords): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'cm-clash-choice'
  button.textContent = words.choices[choice]
  button.setAttribute('aria-pressed', String(clash.choice === choice))
  button.addEventListener('click', () => settleAndGoOn(view, clash.index, choice))
  return button
}

/** By hand: the caret stands where there is something to do. Else the next open clash comes into sight. */
export function settleAndGoOn(view: EditorView, index: number, choice: Choice): void {
  view.dispatch(settleClash(view.state, index, choice))
  const next = clashesOf(view.state).find(clash => clash.choice === null && clash.index > index)
  if (choice !== 'hand' && next) view.dispatch({ selection: { anchor: next.from }, scrollIntoView: true })
  view.focus()
}

function sides({ mine, disk }: Clash, words: MergeWords): HTMLElement {
  const [mineText, diskText] = [mine.join('\n'), disk.join('\n')]
  const changes = presentableDiff(mineText, diskText, { scanLimit: 500 })
  const both = element('div', 'cm-clash-sides')
  both.append(
    side(
      'mine',
      words.mine,
      words.nothing,
      mineText,
      changes.map(({ fromA, toA }) => [fromA, toA]),
    ),
    side(
      'disk',
      words.disk,
      words.nothing,
      diskText,
      changes.map(({ fromB, toB }) => [fromB, toB]),
    ),
  )
  return both
}

function side(
  name: 'mine' | 'disk',
  label: string,
  nothing: string,
  text: string,
  marked: readonly (readonly [number, number])[],
): HTMLElement {
  const box = element('div', 'cm-clash-side')
  box.dataset.side = name
  box.append(element('div', 'cm-clash-label', label))
  if (text === '') box.append(element('div', 'cm-clash-nothing', nothing))
  else box.append(markedText(text, marked))
  return box
}

function markedText(text: string, marked: readonly (readonly [number, number])[]): HTMLElement {
  const box = element('div', 'cm-clash-text')
  let done = 0
  for (const [from, to] of marked) {
    box.append(text.slice(done, from))
    if (to > from) box.append(element('mark', 'cm-clash-mark', text.slice(from, to)))
    done = to
  }
  box.append(text.slice(done))
  return box
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
