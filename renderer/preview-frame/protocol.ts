// What the app and the preview's shell say to each other, over one MessagePort.
import type { BlockChange } from './block-change.ts'
import type { RichPurpose } from './copy/copied-form.ts'

/** One top-level block of the post; `html` does not change when the block only moves. */
export interface PreviewBlock {
  readonly line: number
  readonly html: string
}

export interface PreviewWords {
  /** Names the frame with the post, for screen readers. */
  readonly post: string
  readonly remotePicture: string
  /** The button that lets pictures of other sites in, for this blog. */
  readonly allowRemote: string
  readonly embed: string
  readonly missingPicture: string
  readonly diagramProblem: string
}

export interface ShownPost {
  readonly version: number
  readonly post: string
  readonly title: string
  readonly language: string
}

/** The post alone, its page as it would be exported, or that page on a phone. */
export const previewViews = ['article', 'page', 'phone'] as const
export type PreviewView = (typeof previewViews)[number]

export interface PreviewLook {
  readonly theme: 'light' | 'dark'
  readonly view: PreviewView
  /** The page around the post, as HTML; null: none is known, and the article is shown. */
  readonly page: string | null
  readonly allowsRemote: boolean
  readonly words: PreviewWords
}

/** For the clipboard in one of the forms that editors take, without any look, or as a page to be printed. */
export type HtmlPurpose = RichPurpose | 'plain' | 'print'

export interface FramePlace {
  readonly line: number
  readonly fraction: number
  /** Nothing of the text is scrolled away: the page's head stays, where the line can be seen below it. */
  readonly isAtTop?: boolean
}

export type ToShell =
  /** All of a post's blocks. */
  | (ShownPost & { readonly kind: 'show'; readonly blocks: readonly PreviewBlock[] })
  /** What changed in it since version `base`. */
  | (ShownPost & { readonly kind: 'change'; readonly base: number; readonly change: BlockChange })
  | (PreviewLook & { readonly kind: 'look' })
  /** Brings zero-based `line` to `fraction` (0 top, 1 bottom) of the frame's height. */
  | ({ readonly kind: 'scroll' } & FramePlace)
  /** Shows where a line is, and marks it for a moment. */
  | { readonly kind: 'mark'; readonly line: number }
  /** Shows the part of a post that a link leads to, now or as soon as that post is shown. */
  | { readonly kind: 'part'; readonly post: string; readonly fragment: string }
  /** Something in the blog's folder changed that may be a picture: which are shown? */
  | { readonly kind: 'askPictures' }
  /** These pictures are others by now. */
  | { readonly kind: 'renew'; readonly assets: readonly string[] }
  | { readonly kind: 'ask'; readonly id: number; readonly purpose: HtmlPurpose }

export type FromShell =
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown'; readonly version: number }
  /** A change followed a version that is not shown: all blocks are needed. */
  | { readonly kind: 'lost' }
  /** A link was followed; the app decides what that means. */
  | { readonly kind: 'link'; readonly address: string }
  /** Files, or a picture's address, were dropped on the block at this zero-based line; -1: below all of them. */
  | {
      readonly kind: 'dropped'
      readonly line: number
      readonly files: readonly File[]
      readonly folders: readonly string[]
      readonly html: string
    }
  /** The reader clicked on the block at this zero-based line. */
  | { readonly kind: 'point'; readonly line: number }
  /** The reader scrolled: this line stands at `fraction` of the frame's height now. */
  | { readonly kind: 'scrolled'; readonly line: number; readonly fraction: number }
  /** The part that was asked for begins at this zero-based line. */
  | { readonly kind: 'part'; readonly line: number }
  /** The blog's pictures that were shown, as `preview.picture` calls them. */
  | { readonly kind: 'pictures'; readonly assets: readonly string[] }
  | { readonly kind: 'allowRemote' }
  | {
      readonly kind: 'html'
      readonly id: number
      readonly post: string
      readonly html: string
      readonly text: string
    }
