// What the page and the app say to each other over their WebSocket. Each is one value of wire-codec.ts.

/** What the app can only know from the page. Lengths in CSS pixels. */
export interface PageState {
  readonly url: string
  readonly title: string
  readonly focused: boolean
  readonly dark: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type FromPage =
  | { readonly kind: 'hello'; readonly window: string | null; readonly state: PageState }
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'loaded' }
  | {
      readonly kind: 'invoke'
      readonly call: number
      /** The page has the answers of all calls with a smaller number. */
      readonly done: number
      readonly channel: string
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'open'; readonly url: string; readonly name: string; readonly features: string }
  | { readonly kind: 'accelerator'; readonly item: number }
  | { readonly kind: 'answer'; readonly question: number; readonly value: unknown }
  | {
      readonly kind: 'folder'
      readonly question: number
      readonly request: number
      readonly path: string
      readonly create: boolean
    }

export type ToPage =
  | { readonly kind: 'welcome'; readonly resume: string }
  | { readonly kind: 'reply'; readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'reply'; readonly call: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'ask'; readonly question: number; readonly about: Question }
  | {
      readonly kind: 'accelerators'
      readonly items: readonly { readonly item: number; readonly keys: string }[]
    }
  | { readonly kind: 'navigate'; readonly url: string }
  | { readonly kind: 'folder'; readonly request: number; readonly listing: FolderListing }
  | { readonly kind: 'folder'; readonly request: number; readonly problem: string }

export type Question = MessageQuestion | PathQuestion | { readonly kind: 'unload' }

export interface MessageQuestion {
  readonly kind: 'message'
  readonly tone: string
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  readonly defaultId: number
  readonly cancelId: number
  readonly checkboxLabel: string
  readonly checkboxChecked: boolean
}

export interface PathQuestion {
  readonly kind: 'open' | 'save'
  readonly title: string
  readonly message: string
  readonly confirm: string
  readonly path: string
  readonly wants: 'file' | 'folder'
  readonly many: boolean
  readonly canCreate: boolean
  readonly showHidden: boolean
  /** Without dot, lower case; none: every file. */
  readonly extensions: readonly string[]
}

export interface FolderListing {
  readonly path: string
  readonly parent: string | null
  readonly separator: string
  readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[]
}

export interface MessageAnswer {
  readonly response: number
  readonly checkboxChecked: boolean
}

/** Absolute paths; none: cancelled. */
export type PathAnswer = readonly string[]
