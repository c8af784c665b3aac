/** The id of the search field of the posts' list, by which a command finds it. */
export const postSearchId = 'post-search'

/** Puts the caret into the search field, behind what stands there, once the list has been drawn. */
export function focusPostSearch(): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(postSearchId)
    field?.focus()
    if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length)
  })
}
