/** How the site looks, where its writer has a say. */
export interface Look {
  readonly variant: Variant
  /** The colour of links and marks on light and on dark paper; null: the variant's own. */
  readonly accent: Accent | null
}

/** `paper`: warm, with serifs. `plain`: cool and narrow-lined, without. */
export type Variant = (typeof variants)[number]
export const variants = ['paper', 'plain'] as const

/** Colours by name, not by number: each is legible on both variants' light and dark paper (see look.test.ts). */
export type Accent = keyof typeof accents
export const accents = {
  vermilion: { light: '#ad3120', dark: '#f08a72' },
  indigo: { light: '#3d4da8', dark: '#a3b0f5' },
  pine: { light: '#1f6b4a', dark: '#7fcaa3' },
  plum: { light: '#8a3271', dark: '#e59ad0' },
  ochre: { light: '#8a5200', dark: '#e3ae62' },
  ink: { light: '#3b3a38', dark: '#cfcac2' },
} as const

export const defaultLook: Look = { variant: 'paper', accent: null }

export function isVariant(value: unknown): value is Variant {
  return variants.some(variant => variant === value)
}

export function isAccent(value: unknown): value is Accent {
  return typeof value === 'string' && Object.hasOwn(accents, value)
}
