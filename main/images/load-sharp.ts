import type { SharpConstructor } from 'sharp'

let loaded: Promise<SharpConstructor> | null = null

/** Loaded by the first picture that is drawn anew, in its own thread. */
export function loadSharp(): Promise<SharpConstructor> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp')
  // Nothing is kept in memory between two pictures, and each is one thread's.
  sharp.cache(false)
  sharp.concurrency(1)
  // What a blog brings meets these readers and no other. They are one setting of the whole process: a thread that set
  // it once more would for a moment take the readers from the picture of another, which would then seem damaged.
  if (await readsDrawings(sharp)) {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: readers })
  }
  return sharp
}

const readers = [
  'VipsForeignLoadPng',
  'VipsForeignLoadJpeg',
  'VipsForeignLoadWebp',
  'VipsForeignLoadNsgif',
  'VipsForeignLoadHeif',
]

/** So it is until the readers are chosen: a drawing that calls itself a PNG would be drawn. */
async function readsDrawings(sharp: SharpConstructor): Promise<boolean> {
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
  return sharp(drawing)
    .metadata()
    .then(
      () => true,
      () => false,
    )
}
