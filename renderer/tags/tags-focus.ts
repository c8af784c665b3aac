/** The ids by which a key finds the search field of the tags, and the list of their posts. */
export const tagSearchId = 'tag-search'
export const taggedPostsId = 'tagged-posts'
