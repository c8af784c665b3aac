import type { MarkdownIt, Token } from 'markdown-it'

/**
 * kramdown's lists: numbers begin at one, a list goes on when its mark changes, and an item's words stand in a
 * paragraph of their own only where a blank line follows them; CommonMark decides that for the list as a whole.
 */
export function kramdownLists(md: MarkdownIt): void {
  md.core.ruler.after('block', 'kramdown_lists', state => {
    if (!state.tokens.some(isList)) return
    const lines = state.src.split('\n')
    // What encloses a line may stand before it: quotation marks.
    const isBlank = (line: number) => /^[\s>]*$/.test(lines[line] ?? '')
    state.tokens = joined(state.tokens)
    // `^` behind a blank line ends the list, and the blank line counts.
    const isEnded = (line: number) => isBlank(line) && /^\s*\^\s*$/.test(lines[line + 1] ?? '')
    for (const items of listsOf(state.tokens)) setParagraphs(state.tokens, items, { isBlank, isEnded })
  })
}

function isList(token: Token): boolean {
  return token.type === 'bullet_list_open' || token.type === 'ordered_list_open'
}

/** One list of two that touch and are of one kind. */
function joined(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    if (token.type === 'ordered_list_open' && token.attrs !== null)
      token.attrs = token.attrs.filter(([name]) => name !== 'start')
    const last = kept.at(-1)
    if (isList(token) && last?.type === token.type.replace('_open', '_close')) kept.pop()
    else kept.push(token)
  }
  return kept
}

interface Item {
  readonly level: number
  /** Where each of the item's own blocks begins among the tokens. */
  readonly blocks: number[]
}

/** The items of every list. */
function listsOf(tokens: readonly Token[]): readonly (readonly Item[])[] {
  const lists: Item[][] = []
  const openLists: Item[][] = []
  const openItems: Item[] = []
  for (const [at, token] of tokens.entries()) {
    const item = openItems.at(-1)
    const isBlock = token.nesting >= 0 && !(token.nesting === 0 && token.hidden)
    if (item !== undefined && isBlock && token.level === item.level + 1) item.blocks.push(at)
    if (isList(token)) {
      const list: Item[] = []
      lists.push(list)
      openLists.push(list)
    } else if (/_list_close$/.test(token.type)) openLists.pop()
    else if (token.type === 'list_item_close') openItems.pop()
    else if (token.type === 'list_item_open') {
      const opened = { level: token.level, blocks: [] }
      openItems.push(opened)
      openLists.at(-1)?.push(opened)
    }
  }
  return lists
}

interface Ends {
  readonly isBlank: (line: number) => boolean
  readonly isEnded: (line: number) => boolean
}

function setParagraphs(tokens: readonly Token[], items: readonly Item[], { isBlank, isEnded }: Ends): void {
  let hasBareItem = false
  for (const [index, { blocks }] of items.entries()) {
    const isLast = index === items.length - 1
    const [first] = blocks
    const beginsWithWords = first !== undefined && tokens[first]?.type === 'paragraph_open'
    if (beginsWithWords) {
      const end = tokens[first]?.map?.[1] ?? 0
      const isFollowed = isBlank(end) && !(isLast && blocks.length === 1 && !isEnded(end))
      const isBare: boolean = !isFollowed && (!isLast || items.length === 1 || hasBareItem)
      setHidden(tokens, first, isBare)
      hasBareItem ||= isBare
    } else hasBareItem = true
    for (const at of blocks.slice(1)) if (tokens[at]?.type === 'paragraph_open') setHidden(tokens, at, false)
  }
}

/** A paragraph is three tokens: its beginning, its words, its end. */
function setHidden(tokens: readonly Token[], at: number, isHidden: boolean): void {
  for (const token of [tokens[at], tokens[at + 2]]) if (token !== undefined) token.hidden = isHidden
}
