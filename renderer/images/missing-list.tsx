import { useRef } from 'react'
import type { MissingImage } from '../../shared/images/blog-image.ts'
import { type Say, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useImages } from '../state/images/images-store.ts'
import { shownMissing } from '../state/images/shown-images.ts'
import { showPost } from '../state/writing/post-actions.ts'
import { Blank } from '../ui/blank.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'
import { imageListId } from './images-focus.ts'
import './missing-list.css'

/** The links that lead to no picture: Enter opens the post at the line. */
export function MissingList() {
  const say = useSay()
  const list = useRef<HTMLDivElement>(null)
  const look = useImages(state => state.look)
  const text = useImages(state => state.text)
  const missing = shownMissing({ look, text })
  if (look === null) return <Loading text={say('images.looking')} />
  if (missing.length === 0 && text.trim() !== '')
    return <Blank icon="search" title={say('images.noMatch', { text })} />
  if (missing.length === 0) return <Blank icon="check" title={say('images.nothing.missing')} />
  return (
    <div className="images-missing" id={imageListId}>
      <VirtualList
        ref={list}
        label={say('images.missingList')}
        rows={withKeys(missing)}
        rowHeightPx={54}
        selectedKey={null}
        draw={link => <MissingRow link={link} say={say} />}
        nameOf={({ address, file, line }) => `${address} · ${file} · ${say('images.atLine', { line })}`}
        onOpen={({ file, line }) => void attempt(() => showPost(file, line))}
      />
    </div>
  )
}

function MissingRow({ link, say }: { readonly link: MissingImage; readonly say: Say }) {
  return (
    <div className="missing-row">
      <Icon name="warning" />
      <div className="missing-text">
        <p className="missing-address" title={link.address}>
          {link.address}
        </p>
        <p className="missing-place" title={link.file}>
          {link.file} · {say('images.atLine', { line: link.line })}
        </p>
      </div>
    </div>
  )
}

/** A line can have the same link twice. */
function withKeys(missing: readonly MissingImage[]) {
  const seen = new Map<string, number>()
  return missing.map(link => {
    const name = `${link.file} ${link.line} ${link.address}`
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    return { key: `${name} ${nth}`, item: link, heading: '' }
  })
}
