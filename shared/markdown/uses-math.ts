/** Whether a post can have formulas to draw: KaTeX is loaded for it, and not for others. */
export function mayHaveMath(body: string, dollars: boolean): boolean {
  if ((dollars && /\$|\\\\[([]/.test(body)) || body.includes('$$')) return true
  // Asked first: an expression goes from line to line, and few posts have the word.
  return body.includes('math') && /^[ \t>]*(?:```|~~~)[ \t]*math\b/m.test(body)
}

/** Whether single dollars are formulas in a post: its front matter says so, else its blog does; elsewhere, money. */
export function usesDollarMath(head: string, blogUses: boolean): boolean {
  const said =
    /^[ \t]*["']?(?:math|mathjax|katex|use_?math|latex|enable_?math)["']?[ \t]*[:=][ \t]*["']?([\w-]+)/im.exec(
      head,
    )
  return said === null ? blogUses : !/^(?:false|no|off|none|null)$/i.test(said[1] ?? '')
}
