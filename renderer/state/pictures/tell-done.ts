import type { FileId } from '../../../shared/blog.ts'
import type { Message } from '../../../shared/errors.ts'
import type { AddedImage } from '../../../shared/images/announced-image.ts'
import { ask } from '../../ask.ts'
import { notify } from '../app/notices-store.ts'
import { theEditor } from '../writing/the-editor.ts'

/** Says what was done to pictures on their way in, with the way back; and what their writer should know of them. */
export function tellDone(postId: string, added: readonly AddedImage[]): void {
  for (const { warnings } of added) for (const warning of warnings) notify('problem', warning)
  const changed = added.filter(({ original }) => original !== null)
  const [first] = changed
  if (first === undefined) return
  notify('done', whatWasDone(changed), {
    label: changed.length === 1 ? 'image.takeOriginal' : 'image.takeOriginals',
    run: () => takeOriginals(postId, changed),
  })
}

/** The weightiest of what was done to any of them. */
function whatWasDone(changed: readonly AddedImage[]): Message {
  const has = (deed: AddedImage['done'][number]) => changed.filter(({ done }) => done.includes(deed))
  const located = has('locationRemoved')
  const told = has('metadataRemoved')
  const [of, one, many] =
    located.length > 0
      ? ([located, 'image.locationRemoved', 'image.locationsRemoved'] as const)
      : told.length > 0
        ? ([told, 'image.metadataRemoved', 'image.metadatasRemoved'] as const)
        : ([changed, 'image.recoded', 'image.recodeds'] as const)
  const [first] = of
  return of.length === 1 && first !== undefined
    ? { key: one, params: { name: nameOf(first.link.id) } }
    : { key: many, params: { count: of.length } }
}

/** Puts pictures as they came in the place of those that are there, and their links where they have another name then. */
async function takeOriginals(postId: string, changed: readonly AddedImage[]): Promise<void> {
  const images = changed.flatMap(({ link, original }) =>
    original === null ? [] : [{ id: link.id, original }],
  )
  const links = await ask('images.takeOriginals', { postId, images })
  theEditor().change(postId, state => {
    const text = state.doc.toString()
    const changes = links.flatMap((link, at) => {
      const before = changed[at]?.link.address ?? link.address
      return before === link.address
        ? []
        : placesOf(text, before).map(from => ({ from, to: from + before.length, insert: link.address }))
    })
    return { changes, userEvent: 'input.image' }
  })
  const [first] = links
  notify(
    'done',
    links.length === 1 && first !== undefined
      ? { key: 'image.isOriginal', params: { name: nameOf(first.id) } }
      : { key: 'image.areOriginals', params: { count: links.length } },
  )
}

function placesOf(text: string, address: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) places.push(at)
  return places
}

function nameOf(id: FileId): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
