/** How the list of a blog's posts is looked at: kept for each blog, outside it. */
export interface ListView {
  readonly order: ListOrder
  readonly isByYear: boolean
  readonly saved: readonly SavedFilter[]
}

export const sortKeys = ['date', 'title', 'changed', 'words'] as const
export type SortKey = (typeof sortKeys)[number]

export interface ListOrder {
  readonly by: SortKey
  /** The newest, the longest, the last of the alphabet first. */
  readonly isDescending: boolean
}

/** A filter that has a name, so that it can be chosen again. */
export interface SavedFilter {
  readonly name: string
  readonly text: string
}

export const defaultListView: ListView = {
  order: { by: 'date', isDescending: true },
  isByYear: true,
  saved: [],
}

/** What a click on a column's head means: that order, or the other way round. */
export function turnedTo(by: SortKey, before: ListOrder): ListOrder {
  return before.by === by ? { by, isDescending: !before.isDescending } : { by, isDescending: by !== 'title' }
}
