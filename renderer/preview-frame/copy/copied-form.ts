/** In which form a post is copied: what one editor keeps, another drops (docs/decisions/0208-what-editors-keep.md). */
export interface CopiedForm {
  /** Its look is written on every element; else it gets that of the place where it is pasted. */
  readonly hasLook: boolean
  /** Code with line ends and spaces that nothing folds, in colours; else the very characters, for who makes code of them. */
  readonly hardCode: boolean
  /** A formula is a picture of dots, or what Zhihu has for one. */
  readonly formulas: 'pictures' | 'zhihu'
  /** What a box is made of: WeChat takes the look off a `div`; in a place without boxes all are paragraphs. */
  readonly box: 'div' | 'section' | 'p'
}

/** `rich` is for mail, Word and whatever else takes HTML. */
export const copiedForms = {
  rich: { hasLook: true, hardCode: true, formulas: 'pictures', box: 'div' },
  wechat: { hasLook: true, hardCode: true, formulas: 'pictures', box: 'section' },
  zhihu: { hasLook: false, hardCode: false, formulas: 'zhihu', box: 'p' },
} as const satisfies Readonly<Record<string, CopiedForm>>

export type RichPurpose = keyof typeof copiedForms
