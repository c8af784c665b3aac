/** How the site looks, where its writer has a say. */
export interface Look {
  readonly variant: Variant
  /** The colour of links and marks on light and on dark paper; null: the variant's own. */
  readonly accent: Accent | null
  /** The letters of the text; null: the variant's own. */
  readonly fonts: Fonts | null
}

/** `paper`: warm, with serifs. `plain`: cool and narrow-lined, without. */
export type Variant = (typeof variants)[number]
export const variants = ['paper', 'plain'] as const

/** `serif`: with serifs, and 宋体; `sans`: without, and 黑体. Which fonts these are is the reader's system's to say. */
export type Fonts = (typeof fontChoices)[number]
export const fontChoices = ['serif', 'sans'] as const

export function isFonts(value: unknown): value is Fonts {
  return fontChoices.some(fonts => fonts === value)
}

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

// The record's own keys, in the order they are written in: Object.keys says less than it knows.
export const accentNames = Object.keys(accents) as readonly Accent[]

/** What a small picture of a variant is painted with; look.test.ts holds it to the style itself. */
export const paints = {
  paper: {
    light: { paper: '#faf7f2', ink: '#26221d', quiet: '#6a6056', seal: '#ad3120' },
    dark: { paper: '#1a1815', ink: '#e7e1d7', quiet: '#a79d90', seal: '#f08a72' },
  },
  plain: {
    light: { paper: '#fdfdfe', ink: '#1f242b', quiet: '#5a6370', seal: '#3d4da8' },
    dark: { paper: '#15181d', ink: '#e1e5ea', quiet: '#9aa4b1', seal: '#a3b0f5' },
  },
} as const

/** How pictures go into the site: as they are, or with smaller ones for browsers to choose from. */
export type ImageChoice = (typeof imageChoices)[number]
export const imageChoices = ['original', 'responsive'] as const

export function isImageChoice(value: unknown): value is ImageChoice {
  return imageChoices.some(choice => choice === value)
}

/** All that is chosen of how a blog's site is made. */
export interface SiteLook {
  readonly look: Look
  readonly images: ImageChoice
}

export const defaultLook: Look = { variant: 'paper', accent: null, fonts: null }

export function isVariant(value: unknown): value is Variant {
  return variants.some(variant => variant === value)
}

export function isAccent(value: unknown): value is Accent {
  return typeof value === 'string' && Object.hasOwn(accents, value)
}
