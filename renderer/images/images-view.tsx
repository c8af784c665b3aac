import { sayMessage, useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { loadImages, useImages } from '../state/images/images-store.ts'
import { shownImages } from '../state/images/shown-images.ts'
import { Blank } from '../ui/blank.tsx'
import { Loading } from '../ui/loading.tsx'
import { ImageDetail } from './image-detail.tsx'
import { ImageGrid } from './image-grid.tsx'
import { ImageMenu } from './image-menu.tsx'
import { ImagesHead } from './images-head.tsx'
import { LargeImage } from './large-image.tsx'
import { MissingList } from './missing-list.tsx'
import { useFreshImages } from './use-fresh-images.ts'
import './images-view.css'

/** All pictures of the blog, in a grid, and what is known of the chosen one. */
export function ImagesView() {
  const say = useSay()
  useFreshImages()
  const count = useImages(state => state.images?.length ?? null)
  const filter = useImages(state => state.filter)
  const hasMissing = useImages(state => (state.look?.missing.length ?? 0) > 0)
  return (
    <main className="images-view">
      <h1 className="unseen">{say('place.images')}</h1>
      {count === null ? (
        <FirstLook />
      ) : count === 0 && !hasMissing ? (
        <Blank icon="images" title={say('images.noneTitle')} text={say('images.noneText')} />
      ) : (
        <>
          <section className="images-main" aria-label={say('place.images')}>
            <ImagesHead />
            <Problem />
            {filter === 'missing' ? <MissingList /> : <Grid />}
          </section>
          {filter !== 'missing' && <ImageDetail />}
        </>
      )}
      <ImageMenu />
      <LargeImage />
    </main>
  )
}

function FirstLook() {
  const say = useSay()
  const problem = useImages(state => state.problem)
  if (problem === null) return <Loading text={say('images.loading')} />
  return (
    <Blank icon="warning" title={sayMessage(say, problem)} isAlert>
      <TryAgain />
    </Blank>
  )
}

/** The pictures are there, but not all about them could be found out. */
function Problem() {
  const say = useSay()
  const problem = useImages(state => state.problem)
  if (problem === null) return null
  return (
    <p className="images-problem" role="alert">
      {sayMessage(say, problem)} <TryAgain />
    </p>
  )
}

function TryAgain() {
  const say = useSay()
  return (
    <button type="button" className="link-button" onClick={() => void attempt(loadImages)}>
      {say('notice.retry')}
    </button>
  )
}

function Grid() {
  const say = useSay()
  const images = useImages(shownImages)
  const filter = useImages(state => state.filter)
  const text = useImages(state => state.text)
  const isLooking = useImages(state => state.look === null && state.problem === null)
  if (images.length > 0) return <ImageGrid images={images} />
  if (text.trim() !== '') return <Blank icon="search" title={say('images.noMatch', { text })} />
  if (isLooking && filter !== 'all') return <Loading text={say('images.looking')} />
  return <Blank icon="check" title={say(`images.nothing.${filter}`)} />
}
