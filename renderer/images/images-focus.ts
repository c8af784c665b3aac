/** By these the search and the list give each other the focus. */
export const imageSearchId = 'image-search'
export const imageListId = 'image-list'
