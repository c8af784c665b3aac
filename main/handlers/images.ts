import type { Handlers } from '../../shared/calls.ts'
import type { Session } from '../session.ts'

type ImageHandlers = Pick<Handlers, 'images.begin' | 'images.send' | 'images.finish'>

export function imageHandlers(session: Session): ImageHandlers {
  const uploads = () => session.required().uploads
  return {
    'images.begin': async ({ postId, name, sizeBytes }) => ({
      upload: uploads().begin(postId, name, sizeBytes),
    }),
    'images.send': async ({ upload, offset, bytes }) => uploads().send(upload, offset, bytes),
    'images.finish': async ({ upload }) => uploads().finish(upload),
  }
}
