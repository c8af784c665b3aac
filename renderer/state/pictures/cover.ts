// The picture that the front matter names for the post: a file for it goes where the post's pictures go.
import { type Cover, coverAddress, coverOf } from '../../../shared/images/cover-field.ts'
import { editOtherField } from '../../../shared/matter/edit-field.ts'
import { notify, showFailure } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { theEditor } from '../writing/the-editor.ts'
import { otherName } from './accept-pictures.ts'
import { postForPictures } from './add-pictures.ts'
import { fetchPicture, type Incoming, named } from './incoming-files.ts'
import { tellPlace } from './picture-place.ts'
import { announce, sendAll } from './send-files.ts'
import { tellDone } from './tell-done.ts'

/** Front matter longer than this is edited in the source only. */
const headLength = 16_384

const generator = () => useBlog.getState().blog?.generator ?? 'jekyll'

/** Null: the visible post's front matter has no field for one. */
export function coverOfShown(): Cover | null {
  const { view, shownId } = theEditor()
  return shownId() === null ? null : coverOf(view.state.sliceDoc(0, headLength), generator())
}

/** The first of what came becomes the post's picture. */
export async function setCover({ files, folders, address }: Incoming): Promise<void> {
  for (const name of folders) notify('problem', { key: 'error.isFolder', params: { name } })
  const postId = await postForPictures()
  if (postId === null || (files.length === 0 && address === '')) return
  try {
    const other = otherName(theEditor().view, { at: 0, alt: '' })
    const [incoming] =
      files.length > 0 ? named(files.slice(0, 1), other) : [await fetchPicture(address, other)]
    if (incoming === undefined) return
    const place = await announce(postId, [incoming])
    const [begun] = place.images
    if (begun === undefined) return
    if ('problem' in begun) return void notify('problem', begun.problem)
    await sendAll([{ upload: begun.upload, file: incoming.file }], {
      onProgress: () => undefined,
      onAdded(_upload, added) {
        writeCover(postId, added.link.id)
        if (theEditor().shownId() === postId) tellPlace(place, [added.link])
        tellDone(postId, [added])
      },
      onFailed: (_upload, error) => showFailure(error),
    })
  } catch (error) {
    showFailure(error)
  }
}

function writeCover(postId: string, id: string): void {
  const editor = theEditor()
  const text = editor.docOf(postId)?.toString() ?? ''
  const cover = coverOf(text, generator())
  if (cover === null) return
  const value = coverAddress(cover.value, id, postId)
  const edit = editOtherField(text, cover.key, value, generator())
  if (edit.kind === 'refused') notify('problem', edit.reason)
  else editor.change(postId, () => ({ changes: [...edit.splices], userEvent: 'input.field' }))
}
