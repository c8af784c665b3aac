import type { MarkdownIt, Token } from 'markdown-it'

/** GFM's `- [ ] to do` and `- [x] done`. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', state => {
    const lists: Token[] = []
    const { tokens } = state
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined) continue
      if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') lists.push(token)
      else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop()
      else if (token.type === 'list_item_open' && tokens[at + 1]?.type === 'paragraph_open') {
        const first = tokens[at + 2]?.children?.[0]
        const found = first?.type === 'text' ? /^\[([ xX])\][ \t\u00a0]/.exec(first.content) : null
        if (first === undefined || found === null) continue
        const box = new state.Token('task_box', 'input', 0)
        box.attrs = [
          ['type', 'checkbox'],
          ['class', 'task-list-item-checkbox'],
          ['disabled', ''],
        ]
        if (found[1] !== ' ') box.attrs.push(['checked', ''])
        first.content = ` ${first.content.slice(found[0].length)}`
        tokens[at + 2]?.children?.unshift(box)
        token.attrJoin('class', 'task-list-item')
        const list = lists.at(-1)
        if (list !== undefined && list.attrGet('class') === null) list.attrJoin('class', 'task-list')
      }
    }
  })
}
