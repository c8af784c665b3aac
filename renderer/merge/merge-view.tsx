import { useEffect, useRef } from 'react'
import { pageNonce } from '../editor/extensions.ts'
import { createMergeEditor } from '../editor/merge-editor.ts'
import type { MergeWords } from '../editor/merge-words.ts'
import { type Say, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { type Merging, useMerge } from '../state/history/merge-store.ts'
import { leaveMerge, settleWhole, takeMerged } from '../state/history/merging.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { KeepChoices } from '../ui/keep-choices.tsx'
import '../ui/text-view.css'
import './merge-view.css'

/** Two versions of a post in the place of its editor: what is merged already, and what is left to choose. */
export function MergeView({ merging }: { readonly merging: Merging }) {
  const words = useSay()
  const open = useMerge(state => state.open)
  const { id, other } = merging
  return (
    <section className="text-view" aria-label={words('merge.title', { file: id })}>
      <header className="text-bar">
        <h1 className="text-bar-title" title={id}>
          {words('merge.title', { file: id.slice(id.lastIndexOf('/') + 1) })}
        </h1>
        <span className="merge-left" role="status" data-open={open > 0}>
          {open > 0 ? words('merge.left', { count: open }) : words('merge.allSettled')}
        </span>
        <span className="text-bar-spring" />
        <StepButtons />
      </header>
      <p className="text-lead">
        {other.kind === 'disk'
          ? words('merge.lead')
          : words('merge.leadCopy', { copy: other.id.slice(other.id.lastIndexOf('/') + 1) })}
      </p>
      <MergeEditorHost merging={merging} words={words} />
      <footer className="merge-foot">
        <button
          type="button"
          className="button-primary"
          disabled={open > 0}
          onClick={() => void attempt(() => takeMerged(useMerge.getState().actions?.text() ?? ''))}
        >
          {words('merge.use')}
        </button>
        {other.kind === 'disk' && <KeepChoices onKeep={settleWhole} />}
        <span className="text-bar-spring" />
        <button type="button" className="button" onClick={leaveMerge}>
          {words('merge.back')}
        </button>
      </footer>
    </section>
  )
}

function StepButtons() {
  const step = (by: 1 | -1) => () => useMerge.getState().actions?.goTo(by)
  return (
    <>
      <IconButton icon="up" words="merge.previous" keys="Shift+F8" run={step(-1)} />
      <IconButton icon="chevron" words="merge.next" keys="F8" run={step(1)} />
    </>
  )
}

function MergeEditorHost({ merging, words }: { readonly merging: Merging; readonly words: Say }) {
  const place = useRef<HTMLDivElement>(null)
  const shownWords = wordsFor(merging, words)

  // biome-ignore lint/correctness/useExhaustiveDependencies: neither another language nor another name is a reason to lose what is settled.
  useEffect(() => {
    const parent = place.current
    if (!parent) return
    const editor = createMergeEditor({
      parent,
      nonce: pageNonce(),
      pieces: merging.pieces,
      words: shownWords,
      onOpenClashes: open => useMerge.setState({ open }),
    })
    useMerge.setState({ actions: editor })
    return () => {
      useMerge.setState({ actions: null })
      editor.destroy()
    }
  }, [merging.pieces])

  return <div className="merge-editor" ref={place} />
}

function wordsFor({ other }: Merging, words: Say): MergeWords {
  const mine = words(other.kind === 'disk' ? 'merge.mine' : 'merge.post')
  const disk = words(other.kind === 'disk' ? 'merge.disk' : 'merge.copy')
  return {
    label: words('merge.label'),
    mine,
    disk,
    choices: { mine, disk, both: words('merge.both'), hand: words('merge.hand') },
    clash: (number, total) => words('merge.clash', { number, total }),
    nothing: words('merge.nothing'),
    removed: (side, count) => words(side === 'mine' ? 'merge.removedMine' : 'merge.removedDisk', { count }),
  }
}
