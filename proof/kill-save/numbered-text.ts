const sizes = [900, 40_000, 3_000, 250_000, 12_000, 700_000, 120_000]

/** The `number`th text of a post, of another length than the one before: all of it can be told from its first line. */
export function numberedText(number: number): string {
  const line = `${String.fromCharCode(97 + (number % 26)).repeat(60)} ${number}\n`
  return `${number}\n${line.repeat(Math.ceil((sizes[number % sizes.length] ?? 0) / line.length))}end of ${number}`
}

/** Null: it is none of them, whole. */
export function numberOf(text: string): number | null {
  const number = Number.parseInt(text, 10)
  return Number.isInteger(number) && numberedText(number) === text ? number : null
}
