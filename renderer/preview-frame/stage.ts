import { type Article, makeArticle } from './article.ts'
import { type BlockChange, changeBetween } from './block-change.ts'
import { createDiagrams, type Diagrams } from './diagrams.ts'
import { followHeight } from './follow-height.ts'
import { followLinks } from './follow-links.ts'
import { followScroll, type Scrolling } from './follow-scroll.ts'
import { patchBlocks } from './patch-blocks.ts'
import type { PictureVersions } from './picture-versions.ts'
import type { FromShell, PreviewBlock, PreviewLook, ShownPost } from './protocol.ts'

/** What is on the screen: the frame, and what follows it. */
export interface Stage {
  readonly article: Article
  readonly diagrams: Diagrams
  readonly scrolling: Scrolling
  /** The exported page around the post; null: the article alone. */
  readonly page: string | null
  readonly close: () => void
}

/** Who hears what happens on a stage. */
export interface Audience {
  readonly tell: (message: FromShell) => void
  /** Its frame was led elsewhere and is gone; another is needed. */
  readonly onLost: () => void
  /** It has become longer or shorter. */
  readonly onHeight: () => void
}

export async function openStage(page: string | null, { tell, onLost, onHeight }: Audience): Promise<Stage> {
  const article = await makeArticle(document.body, page, onLost)
  followLinks(article.document, tell)
  const stopFollowing = followHeight(article, onHeight)
  return {
    article,
    diagrams: createDiagrams(article),
    scrolling: followScroll(article, tell),
    page,
    close() {
      stopFollowing()
      article.remove()
    },
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

/** What a stage shows, and how. */
export interface Play {
  readonly post: ShownPost
  readonly look: PreviewLook
  readonly versions: PictureVersions
}

/** Shows a change of the blocks that a stage shows. */
export function play(
  { article, diagrams }: Stage,
  change: BlockChange,
  { post, look, versions }: Play,
): void {
  article.document.documentElement.lang = post.language
  article.setTitle(post.title)
  const { words, allowsRemote } = look
  patchBlocks(article.body, { change, rules: { words, allowsRemote, versions }, onNew: diagrams.show })
}

/** All blocks at once, for a stage that shows none yet. */
export function playAll(stage: Stage, blocks: readonly PreviewBlock[], shown: Play): void {
  play(stage, changeBetween([], blocks), shown)
}
