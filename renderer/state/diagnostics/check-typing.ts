// Follows what is typed: at each pause the text is looked at, and what is found is underlined where it stands by then.
import type { FileId } from '../../../shared/blog.ts'
import type { TextProblem } from '../../../shared/check/blog-problem.ts'
import { AppError } from '../../../shared/errors.ts'
import { ask, listen } from '../../ask.ts'
import { asked, found, problemsIn, shownIn } from '../../editor/diagnostics/problems-field.ts'
import { reportError } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { useLearnt } from '../completion/learnt-store.ts'
import { whenListed } from '../completion/when-listed.ts'
import { onLook, theEditor, whenComposed } from '../writing/the-editor.ts'
import { createTypedAsking } from './asking-typed.ts'
import { createBlogShape } from './blog-shape.ts'
import { createLinkAnswers } from './link-answers.ts'
import type { TextAnswer } from './look-at-text.ts'
import { useProblems } from './problems-store.ts'
import { textChecker, textRules } from './text-checking.ts'
import { createTypingPause } from './typing-pause.ts'

const answers = createLinkAnswers()
const shape = createBlogShape()
const typed = createTypedAsking(args => ask('check.typed', args))
let version = 0
/** What the blog said of the front matter last; it holds until the blog is asked again, so that no underline flickers. */
let head: { readonly post: FileId; readonly text: string; readonly problems: readonly TextProblem[] } | null =
  null
/** Begins to follow; the result ends it. */
export function listenForProblems(target: Window): () => void {
  const pause = createTypingPause(() => void look().catch(tell))
  let doc = theEditor().view.state.doc
  let post = theEditor().shownId()
  const again = () => {
    answers.doubtProblems()
    pause.soon()
  }
  const outdate = () => {
    typed.blogChanged()
    answers.doubt()
    pause.soon()
  }
  const stops = [
    onLook(({ state }, id) => {
      listSoon()
      if (state.doc === doc && id === post) return
      if (id === post) pause.typed()
      else pause.soon()
      doc = state.doc
      post = id
    }),
    listen('blog.changed', ({ changed, removed }) => {
      if (shape.isChanged(changed, removed)) outdate()
    }),
    listen('blog.configured', outdate),
    listen('pages.changed', outdate),
    listen('images.changed', outdate),
    // Which tags a blog has of its own is known from then on.
    useLearnt.subscribe(({ learnt }, before) => {
      if (learnt?.ownTags?.join() !== before.learnt?.ownTags?.join()) pause.soon()
    }),
    useBlog.subscribe(({ blog }, before) => {
      if (blog?.folder === before.blog?.folder) return
      shape.forget()
      answers.forget()
      head = null
      outdate()
    }),
  ]
  target.addEventListener('focus', again)
  return () => {
    target.removeEventListener('focus', again)
    pause.cancel()
    for (const stop of stops) stop()
  }
}

/** What the text tells by itself is shown first; what the blog has to say follows. */
async function look(): Promise<void> {
  const { view, shownId } = theEditor()
  const post = shownId()
  const rules = textRules()
  if (post === null || rules === null) return
  await whenComposed(post)
  if (shownId() !== post) return
  const mine = ++version
  const text = view.state.doc.toString()
  view.dispatch({ effects: asked.of(mine) })
  const answer = await textChecker().look({ kind: 'check', post, text, rules })
  if (answer?.kind !== 'check') return
  await show(mine, answer)
  if (!(await whenListed()) || mine !== version) return
  if (await askBlog(answer)) await show(mine, answer)
}

/** True: the blog said something new. */
async function askBlog({
  post,
  links,
  head: text,
}: Extract<TextAnswer, { kind: 'check' }>): Promise<boolean> {
  const unknown = answers.unknown(post, links)
  const isHeadKnown = !typed.hasNews() && head?.post === post && head.text === text
  if (unknown.length === 0 && isHeadKnown) return false
  const said = await typed.ask({ id: post, head: text.slice(0, longestHead), links: unknown })
  answers.keep(post, unknown, said.links)
  head = { post, text, problems: said.head }
  return true
}

/** Front matter that is longer is read by nobody. */
const longestHead = 100_000

/** Underlines what is known by now; what was typed meanwhile moves it, and what is older is dropped. */
async function show(
  mine: number,
  { post, problems, links, head: text }: Extract<TextAnswer, { kind: 'check' }>,
): Promise<void> {
  // Underlining what is being composed would break it off.
  await whenComposed(post)
  const { view, shownId } = theEditor()
  if (mine !== version || shownId() !== post) return
  const ofHead = head?.post === post && head.text === text ? head.problems : []
  const all = [...ofHead, ...problems, ...answers.problems(post, links)]
  view.dispatch({ effects: found.of({ version: mine, problems: all }) })
  listShown()
}

let listed: ReturnType<typeof shownIn> | null = null
let listTimer: ReturnType<typeof setTimeout> | undefined

/** The places of problems move with every key; nobody reads their lines that often. */
function listSoon(): void {
  listTimer ??= setTimeout(listShown, 200)
}

/** The list has what the text shows. */
function listShown(): void {
  clearTimeout(listTimer)
  listTimer = undefined
  const { state } = theEditor().view
  const shown = shownIn(state)
  if (shown === listed) return
  listed = shown
  const problems = problemsIn(state).map(place => ({ ...place, line: state.doc.lineAt(place.from).number }))
  useProblems.setState({ problems })
}

/** No blog is open any more, or the thread ended: the next pause asks again. What nobody expected is reported. */
function tell(error: unknown): void {
  if (!(error instanceof AppError)) reportError(error)
}
