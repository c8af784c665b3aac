import type { Handlers } from '../../shared/calls.ts'
import { fetchImage } from '../images/fetch-image.ts'
import type { Session } from '../session.ts'

type ImageHandlers = Pick<
  Handlers,
  | 'images.begin'
  | 'images.send'
  | 'images.finish'
  | 'images.replace'
  | 'images.idAt'
  | 'images.fetch'
  | 'images.place'
  | 'images.choose'
  | 'images.takeOriginals'
  | 'images.linkTo'
>

export function imageHandlers(session: Session): ImageHandlers {
  const uploads = () => session.required().uploads
  const desk = () => session.required().imageDesk
  return {
    'images.begin': async ({ postId, images }) => uploads().begin(postId, images),
    'images.send': async ({ upload, offset, bytes }) => uploads().send(upload, offset, bytes),
    'images.finish': async ({ upload }) => uploads().finish(upload),
    'images.replace': async ({ upload, id }) => uploads().replace(upload, id),
    'images.idAt': async ({ postId, address }) => ({ id: (await desk().idAt(postId, address)) ?? '' }),
    'images.fetch': ({ address }) => fetchImage(address),
    'images.place': async ({ postId }) => desk().place(postId),
    'images.choose': async choice => desk().choose(choice),
    'images.takeOriginals': async ({ postId, images }) => desk().takeOriginals(postId, images),
    'images.linkTo': async ({ postId, ids }) => desk().linkTo(postId, ids),
  }
}
