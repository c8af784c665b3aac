import { type Article, makeArticle } from './article.ts'
import { type BlockChange, changeBetween } from './block-change.ts'
import { createDiagrams, type Diagrams } from './diagrams.ts'
import { followLinks } from './follow-links.ts'
import { followScroll, type Scrolling } from './follow-scroll.ts'
import { patchBlocks } from './patch-blocks.ts'
import type { FromShell, PreviewBlock, PreviewLook, ShownPost } from './protocol.ts'

/** What is on the screen: the frame, and what follows it. */
export interface Stage {
  readonly article: Article
  readonly diagrams: Diagrams
  readonly scrolling: Scrolling
  /** The exported page around the post; null: the article alone. */
  readonly page: string | null
}

/** `onLost`: its frame was led elsewhere and is gone; another is needed. */
export async function openStage(
  page: string | null,
  tell: (message: FromShell) => void,
  onLost: () => void,
): Promise<Stage> {
  const article = await makeArticle(document.body, page, onLost)
  followLinks(article.document, tell)
  return {
    article,
    diagrams: createDiagrams(article.document),
    scrolling: followScroll(article, tell),
    page,
  }
}

/** Has a stage wear the look of the preview. */
export function dress({ article, diagrams }: Stage, look: PreviewLook): void {
  document.documentElement.dataset.theme = look.theme
  document.body.dataset.view = look.view
  article.setTheme(look.theme)
  article.setLabel(look.words.post)
  diagrams.setLook(look.theme === 'dark', look.words.diagramProblem)
}

/** Shows a change of the blocks that a stage shows. */
export function play(
  { article, diagrams }: Stage,
  post: ShownPost,
  change: BlockChange,
  look: PreviewLook,
): void {
  article.document.documentElement.lang = post.language
  article.setTitle(post.title)
  patchBlocks(article.body, { change, rules: look, onNew: diagrams.show })
}

/** All blocks at once, for a stage that shows none yet. */
export function playAll(
  stage: Stage,
  post: ShownPost,
  blocks: readonly PreviewBlock[],
  look: PreviewLook,
): void {
  play(stage, post, changeBetween([], blocks), look)
}
