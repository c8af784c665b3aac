// What the app and the preview's shell say to each other, over one MessagePort.
import type { BlockChange } from './block-change.ts'

/** One top-level block of the post; `html` does not change when the block only moves. */
export interface PreviewBlock {
  readonly line: number
  readonly html: string
}

export interface PreviewWords {
  /** Names the frame with the post, for screen readers. */
  readonly post: string
  readonly remotePicture: string
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

export type ToShell =
  /** All of a post's blocks. */
  | (ShownPost & { readonly kind: 'show'; readonly blocks: readonly PreviewBlock[] })
  /** What changed in it since version `base`. */
  | (ShownPost & { readonly kind: 'change'; readonly base: number; readonly change: BlockChange })
  | {
      readonly kind: 'look'
      readonly theme: 'light' | 'dark'
      readonly words: PreviewWords
    }
  /** Brings zero-based `line` to `fraction` (0 top, 1 bottom) of the frame's height. */
  | { readonly kind: 'scroll'; readonly line: number; readonly fraction: number }

export type FromShell =
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown'; readonly version: number }
  /** A change followed a version that is not shown: all blocks are needed. */
  | { readonly kind: 'lost' }
  /** A link was followed; the app decides what that means. */
  | { readonly kind: 'link'; readonly address: string }
  /** The reader clicked on the block at this zero-based line. */
  | { readonly kind: 'point'; readonly line: number }
