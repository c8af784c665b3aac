// The headings of the visible text, as long as somebody looks at them.
import { EditorView } from '@codemirror/view'
import { create } from 'zustand'
import type { Section } from '../../../shared/outline/find-sections.ts'
import {
  outlineOf,
  sectionAt,
  sectionMove,
  sectionShift,
  stepSection,
} from '../../editor/outline/section-commands.ts'
import { focusText, onLook, theEditor } from './the-editor.ts'

interface OutlineState {
  readonly sections: readonly Section[]
  /** The one that the caret is in; -1: it is before the first. */
  readonly current: number
}

const nothing: OutlineState = { sections: [], current: -1 }

export const useOutline = create<OutlineState>()(() => nothing)

/** Reading a text as a whole waits for a pause in typing. */
const pauseMs = 150

let read: EditorView['state']['doc'] | null = null

/** Keeps the outline in step with the text and the caret; the result stops that. */
export function followOutline(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: string | null = null
  const look = (view: EditorView, id: string) => {
    clearTimeout(timer)
    if (id !== shown) readNow()
    else if (view.state.doc === read) follow(view)
    else timer = setTimeout(readNow, pauseMs)
    shown = id
  }
  const stop = onLook(look)
  const id = theEditor().shownId()
  if (id !== null) look(theEditor().view, id)
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Takes the reader to a section, with the caret behind its heading. */
export function goToSection(index: number): void {
  const section = freshSection(index)
  if (section === null) return
  const { view } = theEditor()
  view.dispatch({
    selection: { anchor: section.headingTo },
    effects: EditorView.scrollIntoView(section.from, { y: 'start', yMargin: 16 }),
  })
  focusText()
}

/** Moves a section with all below it before another one, or to the end. */
export function moveSectionTo(index: number, before: number | null): void {
  change(index, (view, outline) => sectionMove(view.state, outline, index, before))
}

/** Moves a section past its neighbour with the same parent. */
export function moveSectionBeside(index: number, step: 1 | -1): void {
  change(index, (view, outline) => stepSection(view.state, outline, index, step))
}

/** Makes a section and all below it deeper or higher. */
export function shiftSectionAt(index: number, by: 1 | -1): void {
  change(index, (view, outline) => sectionShift(view.state, outline, index, by))
}

type Plan = (view: EditorView, outline: ReturnType<typeof outlineOf>) => ReturnType<typeof sectionMove>

function change(index: number, plan: Plan): void {
  if (freshSection(index) === null) return
  const { view } = theEditor()
  const spec = plan(view, outlineOf(view.state))
  if (spec === null) return
  view.dispatch(spec)
  readNow()
}

/** The section that was meant; null: the text has changed since it was listed, and it is another one now. */
function freshSection(index: number): Section | null {
  const meant = useOutline.getState().sections[index]
  if (theEditor().view.state.doc !== read) readNow()
  const section = useOutline.getState().sections[index]
  return section !== undefined && section.title === meant?.title ? section : null
}

function readNow(): void {
  const { view, shownId } = theEditor()
  read = view.state.doc
  if (shownId() === null) useOutline.setState(nothing)
  else useOutline.setState({ sections: outlineOf(view.state).sections })
  follow(view)
}

function follow(view: EditorView): void {
  const current = sectionAt(useOutline.getState().sections, view.state.selection.main.head)
  if (current !== useOutline.getState().current) useOutline.setState({ current })
}
