/** The id of the search field of the posts' list, by which a command finds it. */
export const postSearchId = 'post-search'

/** Puts the caret into the search field, once the list has been drawn. */
export function focusPostSearch(): void {
  requestAnimationFrame(() => document.getElementById(postSearchId)?.focus())
}
