import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

/** Marks the place in the text where a picture's link will stand, while the picture is still being stored. */
export const startUpload = StateEffect.define<{
  readonly upload: number
  readonly at: number
  readonly label: string
}>({
  map: (value, changes) => ({ ...value, at: changes.mapPos(value.at) }),
})
export const endUpload = StateEffect.define<number>()

/** The places move with the text, so that one can write on meanwhile. */
export const uploadPlaces = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(places, transaction) {
    let next = places.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(startUpload)) {
        const { upload, at, label } = effect.value
        next = next.update({
          add: [Decoration.widget({ widget: new Waiting(upload, label), side: 1, upload }).range(at)],
        })
      }
      if (effect.is(endUpload))
        next = next.update({ filter: (_from, _to, place) => place.spec.upload !== effect.value })
    }
    return next
  },
  provide: field => EditorView.decorations.from(field),
})

/** Where an upload's link goes now; null: the place is not there any more. */
export function uploadPlace(places: DecorationSet, upload: number): number | null {
  const cursor = places.iter()
  while (cursor.value) {
    if (cursor.value.spec.upload === upload) return cursor.from
    cursor.next()
  }
  return null
}

class Waiting extends WidgetType {
  readonly upload: number
  readonly label: string

  constructor(upload: number, label: string) {
    super()
    this.upload = upload
    this.label = label
  }

  override eq(other: Waiting): boolean {
    return other.upload === this.upload
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'cm-upload'
    element.textContent = this.label
    return element
  }
}
