import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

/** Marks the place where links will stand, while it is not known yet how they are written. */
export const startWaiting = StateEffect.define<{
  readonly drop: number
  readonly at: number
  readonly label: string
}>({
  map: (value, changes) => ({ ...value, at: changes.mapPos(value.at) }),
})
export const endWaiting = StateEffect.define<number>()

/** Marks a link whose picture is still on its way. */
export const startStoring = StateEffect.define<Range & { readonly upload: string }>({
  map: (value, changes) => ({
    ...value,
    from: changes.mapPos(value.from, 1),
    to: changes.mapPos(value.to, -1),
  }),
})
/** How far it is, in percent. */
export const storingProgressed = StateEffect.define<{ readonly upload: string; readonly percent: number }>()
export const endStoring = StateEffect.define<string>()

export interface Range {
  readonly from: number
  readonly to: number
}

/** The places move with the text, so that one can write on meanwhile. */
export const waitingPictures = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(places, transaction) {
    let next = places.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(startWaiting)) {
        const { drop, at, label } = effect.value
        next = next.update({
          add: [Decoration.widget({ widget: new Note('cm-upload', label), side: 1, drop }).range(at)],
        })
      }
      if (effect.is(endWaiting)) next = without(next, 'drop', effect.value)
      if (effect.is(startStoring)) {
        const { upload, from, to } = effect.value
        const mark = Decoration.mark({ class: 'cm-storing', upload }).range(from, to)
        next = from < to ? next.update({ add: [mark], sort: true }) : next
      }
      if (effect.is(storingProgressed)) next = progressed(next, effect.value)
      if (effect.is(endStoring)) next = without(next, 'upload', effect.value)
    }
    return next
  },
  provide: field => EditorView.decorations.from(field),
})

/** Where the links of a drop go now; null: the place is not there any more. */
export function waitingPlace(state: EditorState, drop: number): number | null {
  return find(state, 'drop', drop)?.from ?? null
}

/** Where a link is whose picture is on its way; null: it is not there any more. */
export function storingPlace(state: EditorState, upload: string): Range | null {
  return find(state, 'upload', upload)
}

function find(state: EditorState, key: 'drop' | 'upload', value: unknown): Range | null {
  const cursor = state.field(waitingPictures).iter()
  for (; cursor.value; cursor.next()) {
    if (cursor.value.spec[key] === value) return { from: cursor.from, to: cursor.to }
  }
  return null
}

function without(places: DecorationSet, key: 'drop' | 'upload', value: unknown): DecorationSet {
  return places.update({ filter: (_from, _to, place) => place.spec[key] !== value })
}

/** Behind the link stands how far its picture is. */
function progressed(
  places: DecorationSet,
  { upload, percent }: { readonly upload: string; readonly percent: number },
): DecorationSet {
  let end: number | null = null
  const others = places.update({
    filter: (_from, to, place) => {
      if (place.spec.upload !== upload) return true
      end = to
      return place.spec.isPercent !== true
    },
  })
  if (end === null) return places
  const widget = new Note('cm-percent', `${percent} %`)
  return others.update({
    add: [Decoration.widget({ widget, side: 1, upload, isPercent: true }).range(end)],
    sort: true,
  })
}

class Note extends WidgetType {
  readonly className: string
  readonly label: string

  constructor(className: string, label: string) {
    super()
    this.className = className
    this.label = label
  }

  override eq(other: Note): boolean {
    return other.className === this.className && other.label === this.label
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = this.className
    element.textContent = this.label
    return element
  }
}
