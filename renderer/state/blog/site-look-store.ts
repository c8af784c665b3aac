import { create } from 'zustand'
import {
  defaultLook,
  type ImageChoice,
  isAccent,
  isFonts,
  isVariant,
  type Look,
  type SiteLook,
} from '../../../shared/site/look.ts'
import { ask } from '../../ask.ts'
import { attempt } from '../app/notices-store.ts'
import { forget, recall } from '../app/remembered.ts'

interface SiteLookState extends SiteLook {
  readonly blogFolder: string | null
  /** Ends when look and images are what is kept for the blog; null: nobody has asked yet. */
  readonly known: Promise<void> | null
}

/** How the site of the open blog looks. Main keeps it, so that the command line makes the same site. */
export const useSiteLook = create<SiteLookState>()(() => ({
  look: defaultLook,
  images: 'original',
  blogFolder: null,
  known: null,
}))

export function turnLookToBlog(blogFolder: string): void {
  if (blogFolder === useSiteLook.getState().blogFolder) return
  useSiteLook.setState({ ...useSiteLook.getInitialState(), blogFolder })
}

/** The look of the open blog's site, read when it is asked for first; after a failure it is read again. */
export async function knownLook(): Promise<SiteLook> {
  const { blogFolder, known } = useSiteLook.getState()
  if (blogFolder !== null && known === null) {
    const reading = readLook(blogFolder)
    useSiteLook.setState({ known: reading })
    reading.catch(() => {
      if (useSiteLook.getState().known === reading) useSiteLook.setState({ known: null })
    })
  }
  await useSiteLook.getState().known
  const { look, images } = useSiteLook.getState()
  return { look, images }
}

/** Holds from the next export on. */
export function setLook(change: Partial<Look>): void {
  choose({ look: { ...useSiteLook.getState().look, ...change } })
}

/** Holds from the next export on. */
export function setImages(images: ImageChoice): void {
  choose({ images })
}

function choose(change: Partial<SiteLook>): void {
  // An answer that comes after this is older.
  useSiteLook.setState({ ...change, known: Promise.resolve() })
  const { look, images } = useSiteLook.getState()
  void attempt(() => ask('site.keepLook', { look, images }))
}

async function readLook(blogFolder: string): Promise<void> {
  const before = useSiteLook.getState()
  const { kept } = await ask('site.look', undefined)
  const found = kept ?? (await takeOver(blogFolder))
  const { blogFolder: now, look, images } = useSiteLook.getState()
  const isUntouched = now === blogFolder && look === before.look && images === before.images
  if (found !== null && isUntouched) useSiteLook.setState(found)
}

/** Earlier versions remembered it in this window, where no command line finds it. Null: they did not. */
async function takeOver(blogFolder: string): Promise<SiteLook | null> {
  const names = { look: `exportLook:${blogFolder}`, images: `exportImages:${blogFolder}` }
  const remembered = { look: recall(names.look), images: recall(names.images) }
  if (remembered.look === null && remembered.images === null) return null
  const found: SiteLook = {
    look: lookIn(remembered.look ?? ''),
    images: remembered.images === 'responsive' ? 'responsive' : 'original',
  }
  await ask('site.keepLook', found)
  for (const name of Object.values(names)) forget(name)
  return found
}

/** What is remembered may be of another version of the app, whose names are no longer known. */
function lookIn(remembered: string): Look {
  const [variant, accent, fonts] = remembered.split(' ')
  return {
    variant: isVariant(variant) ? variant : defaultLook.variant,
    accent: isAccent(accent) ? accent : null,
    fonts: isFonts(fonts) ? fonts : null,
  }
}
