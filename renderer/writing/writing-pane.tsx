import type { ReactNode } from 'react'
import { useSay } from '../say.ts'
import { useWriting } from '../state/writing/writing-store.ts'
import '../ui/text-view.css'
import { ConvertBanner } from './convert-banner.tsx'
import { CopyBanner } from './copy-banner.tsx'
import { DiskBanner } from './disk-banner.tsx'
import { EditorHost } from './editor-host.tsx'
import { HiddenNote } from './hidden-note.tsx'
import { NewPlace } from './new-place.tsx'
import { PropertiesPanel } from './properties-panel.tsx'
import { TopBar } from './top-bar.tsx'
import { usePreviewShown } from './use-preview-shown.ts'
import { WritingFoot } from './writing-foot.tsx'
import './writing.css'

interface Props {
  readonly preview: ReactNode
  /** The field of the post’s own picture. */
  readonly cover: ReactNode
}

/** Where one writes: the bar, what the front matter says, the text, and the preview beside it. */
export function WritingPane({ preview, cover }: Props) {
  const words = useSay()
  const postId = useWriting(state => state.postId)
  const problem = useWriting(state => state.problem)
  const isPreviewShown = usePreviewShown()
  const isBlank = postId === null || problem !== null

  return (
    <section className="text-view writing" data-preview={isPreviewShown}>
      <TopBar />
      {problem && (
        <p className="writing-problem" role="alert">
          {words(problem.key, problem.params)}
        </p>
      )}
      <CopyBanner />
      <DiskBanner />
      <ConvertBanner />
      <HiddenNote />
      <div className="writing-columns" hidden={isBlank}>
        <div className="writing-text">
          <PropertiesPanel cover={cover} />
          <NewPlace />
          <EditorHost />
          <WritingFoot />
        </div>
        {isPreviewShown && preview}
      </div>
    </section>
  )
}
