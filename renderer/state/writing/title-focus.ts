/** The id of the title's field, by which a new post finds it. */
export const titleFieldId = 'post-title'

/** About a second: a machine so busy that the form is not drawn by then has other troubles. */
const mostFrames = 60

/**
 * Puts the caret into the title, once the form has been drawn: in the second frame, or later on a busy machine.
 *
 * `onFocus` is called with the caret there, or where it was when there is no such field.
 */
export function focusTitle(onFocus: () => void): void {
  requestAnimationFrame(() => focusWhenDrawn(mostFrames, onFocus))
}

function focusWhenDrawn(framesLeft: number, onFocus: () => void): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(titleFieldId)
    if (!field && framesLeft > 0) return focusWhenDrawn(framesLeft - 1, onFocus)
    field?.focus()
    onFocus()
  })
}
