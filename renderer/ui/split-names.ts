const separators = /[,，、;；\n]/

/** Whether a text is more than one name, or a name that is finished. */
export function hasSeparator(text: string): boolean {
  return separators.test(text)
}

/** The names in a typed or pasted text, each once: `a, b、c` is three. Spaces inside a name belong to it. */
export function splitNames(text: string): readonly string[] {
  const names = text.split(separators).map(name => name.trim())
  return [...new Set(names)].filter(name => name !== '')
}
