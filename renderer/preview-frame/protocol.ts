// What the app and the preview's shell say to each other, over one MessagePort.

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

export type ToShell =
  | {
      readonly kind: 'show'
      readonly version: number
      readonly post: string
      readonly title: string
      readonly language: string
      readonly blocks: readonly PreviewBlock[]
    }
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
