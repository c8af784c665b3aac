import type { FileId } from '../blog.ts'
import type { AddedImage, AnnouncedImage, BegunImage } from '../images/announced-image.ts'
import type { ImagePlace, ImageWork } from '../images/image-choices.ts'
import type { PackedImages, PackedLook } from '../images/packed-images.ts'
import type { PictureLink } from '../images/picture-link.ts'
import type { OperationDone } from './operations.ts'

/** Pictures on their way into a post, and all that a blog has. */
export interface ImageCalls {
  /**
   * Announces pictures, and other files, for a post: where they will be, and of those where it is certain, how they
   * are linked to. The bytes follow in chunks, since one message has a size cap.
   */
  'images.begin': {
    args: { postId: FileId; images: readonly AnnouncedImage[] }
    result: ImagePlace & { images: readonly BegunImage[] }
  }
  'images.send': { args: { upload: string; offset: number; bytes: Uint8Array }; result: void }
  /** Stores the picture where this post keeps its pictures; answers with the link in this blog's form. */
  'images.finish': { args: { upload: string }; result: AddedImage }
  /** Puts it in the place of a picture of the blog instead; undone by `operations.undo`. */
  'images.replace': { args: { upload: string; id: FileId }; result: OperationDone }
  /** The picture that an address in a post leads to; empty: none of the blog. */
  'images.idAt': { args: { postId: FileId; address: string }; result: { id: FileId | '' } }
  /** Fetches a picture out of the web, which its user dragged out of a browser. */
  'images.fetch': { args: { address: string }; result: { name: string; bytes: Uint8Array } }
  /** Where the pictures of a post go, and what is done to them on the way. */
  'images.place': { args: { postId: FileId }; result: ImagePlace & { work: ImageWork } }
  /** Chooses that for a post, or for all of the blog; `folder` empty: where the blog itself shows that they go. */
  'images.choose': {
    args: { postId: FileId; folder: string; scope: 'post' | 'blog'; work: ImageWork }
    result: void
  }
  /** Puts pictures as they came, which the history has, in the place of what was made of them. */
  'images.takeOriginals': {
    args: { postId: FileId; images: readonly { readonly id: FileId; readonly original: string }[] }
    result: readonly PictureLink[]
  }
  /** How a post links to pictures that are in the blog. */
  'images.linkTo': { args: { postId: FileId; ids: readonly FileId[] }; result: readonly PictureLink[] }
  /** The pictures of the blog, at once: as the last look found them, else as their names and sizes tell. */
  'images.list': { args: void; result: { images: PackedImages } }
  /** Reads their heads, which is told as `images.found`, and looks for where each is used. */
  'images.look': { args: { job: string }; result: { look: PackedLook } }
  /**
   * Smaller pictures of those that somebody looks at, all at once, as addresses with the bytes in them; null: it has
   * not been made yet, and its own address makes it.
   */
  'images.thumbnails': {
    args: { ids: readonly FileId[] }
    result: { pictures: readonly (string | null)[] }
  }
  'images.stopLooking': { args: { job: string }; result: void }
  /** A picture as Markdown, with a link in the form that this generator's blogs have. */
  'images.markdown': { args: { id: FileId }; result: { markdown: string } }
  /** In the system's file manager. */
  'images.showInFolder': { args: { id: FileId }; result: void }
}
