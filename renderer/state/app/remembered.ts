/**
 * What this window remembers on this machine: widths, the last folder of an export.
 *
 * Nothing of a user's text and nothing that another machine would miss goes here.
 */
export function remember(name: string, value: string): void {
  localStorage.setItem(`inkstone.${name}`, value)
}

/** What has another place now. */
export function forget(name: string): void {
  localStorage.removeItem(`inkstone.${name}`)
}

export function recall(name: string): string | null {
  return localStorage.getItem(`inkstone.${name}`)
}
