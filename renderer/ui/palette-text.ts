import type { PaletteKind } from '../state/app/layout-store.ts'

/** What is looked for in the palette: a sign before the text says what, where posts are opened. */
export type PaletteQuery =
  | { readonly kind: 'commands' | 'posts' | 'headings'; readonly text: string }
  /** A line of the open post; null: it is not typed yet. */
  | { readonly kind: 'line'; readonly line: number | null }

/** `>` is a command, `#` a heading of the open post, `:` one of its lines. */
export function readPaletteText(text: string, palette: PaletteKind): PaletteQuery {
  if (palette === 'commands') return { kind: 'commands', text }
  const rest = text.slice(1)
  switch (text[0]) {
    case '>':
    case '＞':
      return { kind: 'commands', text: rest }
    case '#':
    case '＃':
      return { kind: 'headings', text: rest }
    case ':':
    case '：':
      return { kind: 'line', line: /^\s*\d{1,7}\s*$/.test(rest) ? Number(rest) : null }
    default:
      return { kind: 'posts', text }
  }
}
