/** Editors fold line ends and spaces even in code: both are written as what cannot be folded. */
export function hardenCode(code: Element): void {
  const page = code.ownerDocument
  const walker = page.createTreeWalker(code, 4 /* text */)
  const texts: Text[] = []
  // Only texts are walked.
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  const last = texts.at(-1)
  if (last) last.data = last.data.replace(/\n$/, '')
  for (const text of texts) {
    const lines = text.data.split('\n').map(line => line.replaceAll('\t', '    ').replaceAll(' ', '\u00a0'))
    text.replaceWith(...lines.flatMap((line, at) => (at === 0 ? [line] : [page.createElement('br'), line])))
  }
}

/** For who colours code himself: its characters alone, and its language where that is known. */
export function plainCode(code: Element): void {
  const [, language] = /(?:^|\s)language-(\S+)/.exec(code.className) ?? []
  if (language !== undefined) code.parentElement?.setAttribute('lang', language)
  code.textContent = (code.textContent ?? '').replace(/\n$/, '')
}
