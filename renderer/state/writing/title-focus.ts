/** The id of the title's field, by which a new post finds it. */
export const titleFieldId = 'post-title'

/** Puts the caret into the title, once the form has been drawn. */
export function focusTitle(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(titleFieldId)?.focus()))
}
