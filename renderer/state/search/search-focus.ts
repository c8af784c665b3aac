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

/** The ids of the fields of the search in all posts. */
export const searchFieldIds = { search: 'text-search', replacement: 'text-replacement' } as const

export function focusSearch(field: keyof typeof searchFieldIds): void {
  requestAnimationFrame(() => {
    const input = document.getElementById(searchFieldIds[field])
    input?.focus()
    // What stands there is typed over.
    if (input instanceof HTMLInputElement) input.select()
  })
}
