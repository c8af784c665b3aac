import { scanTags } from './scan-tags.ts'

/** An element of raw HTML that is not closed where it should be, an end that closes nothing, or no element at all. */
export interface HtmlFault {
  readonly kind: 'unclosed' | 'stray' | 'unknown'
  /** The element's name, lower case. */
  readonly tag: string
  /** Zero-based line of the rendered text. */
  readonly line: number
}

/** Follows raw HTML and the Markdown around it from the beginning of a text to its end. */
export interface Nesting {
  html(text: string, line: number): void
  /** Markdown begins something that ends by itself: a quotation, an item, a link. */
  open(): void
  close(): void
  /** What is wrong, in the order in which it is found out. */
  end(): readonly HtmlFault[]
}

interface Open {
  /** Null: Markdown's own. */
  readonly tag: string | null
  readonly line: number
}

/** Elements that have an end, by their names in HTML. Most others are words between brackets: `<leader>`. */
const known = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote button canvas center cite code data datalist del details ' +
    'dfn dialog div dl em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup i iframe ins kbd ' +
    'label legend main map mark math menu meter nav noscript object ol output picture pre progress q ruby s samp script ' +
    'search section select slot small span strike strong style sub summary sup svg table template textarea time title ' +
    'tt u ul var video big'
  ).split(' '),
)

function kindOf(tag: string): HtmlFault['kind'] {
  return known.has(tag) || tag.includes('-') ? 'unclosed' : 'unknown'
}

/** HTML lets these do without their end, or without anything in them. */
const needsNoEnd = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html body head'
  ).split(' '),
)

/**
 * An element that stays open swallows what comes after it: the rest of the post, in the worst case that of the page.
 *
 * Not a validator: whether an element may stand where it stands is not asked, only whether it ends there.
 */
export function createNesting(): Nesting {
  const stack: Open[] = []
  const faults: HtmlFault[] = []
  // Where in the stack each name is: to search it for every end would take hours on a page of nothing but tags.
  const places = new Map<string | null, number[]>()
  const lastOf = (tag: string | null) => places.get(tag)?.at(-1) ?? -1
  const push = (tag: string | null, line: number) => {
    const found = places.get(tag)
    if (found) found.push(stack.length)
    else places.set(tag, [stack.length])
    stack.push({ tag, line })
  }
  /** Takes away what was opened at a place of the stack and since; only the first of them was closed. */
  const leave = (from: number, isFirstClosed: boolean) => {
    while (stack.length > from) {
      const open = stack.pop()
      if (open === undefined) return
      places.get(open.tag)?.pop()
      const isClosed = isFirstClosed && stack.length === from
      if (open.tag !== null && !isClosed)
        faults.push({ kind: kindOf(open.tag), tag: open.tag, line: open.line })
    }
  }
  const end = (tag: string, line: number) => {
    // What was opened outside a quotation or an item cannot be closed inside it.
    if (lastOf(tag) <= lastOf(null)) faults.push({ kind: 'stray', tag, line })
    else leave(lastOf(tag), true)
  }
  return {
    html(text, first) {
      let [line, counted] = [first, 0]
      for (const { name, kind, from } of scanTags(text)) {
        if (kind === 'closed' || needsNoEnd.has(name)) continue
        line += text.slice(counted, from).split('\n').length - 1
        counted = from
        if (kind === 'start') push(name, line)
        else end(name, line)
      }
    },
    open: () => push(null, 0),
    close() {
      if (lastOf(null) >= 0) leave(lastOf(null), true)
    },
    end() {
      leave(0, false)
      return faults.sort((a, b) => a.line - b.line)
    },
  }
}

/** The faults of a text that is HTML as a whole. */
export function htmlFaults(html: string): readonly HtmlFault[] {
  const nesting = createNesting()
  nesting.html(html, 0)
  return nesting.end()
}
