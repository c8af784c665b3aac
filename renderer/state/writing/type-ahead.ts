/** What is typed while the place that it is meant for is still being made. */
export interface TypedAhead {
  /** What was typed so far; what is being composed becomes text. Nothing more is taken. */
  end(): string
}

/**
 * Takes the keys until `end`, where they would go into the text that is still on the screen: the disk may be slow, and a
 * writer does not wait for it.
 */
export function typeAhead(): TypedAhead {
  const field = document.createElement('input')
  field.className = 'type-ahead'
  field.tabIndex = -1
  // It is there for a moment; whoever has the screen read hears the field that follows.
  field.setAttribute('aria-hidden', 'true')
  document.body.append(field)
  field.focus()
  return {
    end() {
      field.blur()
      field.remove()
      return field.value
    },
  }
}

/** Puts words where the caret is, as if they were typed there; nothing happens for no words. */
export function typeHere(words: string): void {
  // The one call that a field of React's takes for typing, and that can be undone.
  if (words !== '') document.execCommand('insertText', false, words)
}
