/** Loaded by the first thumbnail, in its own thread. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  // Nothing is kept in memory between two pictures, and each is one thread's.
  sharp.cache(false)
  sharp.concurrency(1)
  // What a blog brings meets these readers and no other: a drawing that calls itself a PNG is drawn by nobody here.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: readers })
  return sharp
}

const readers = [
  'VipsForeignLoadPng',
  'VipsForeignLoadJpeg',
  'VipsForeignLoadWebp',
  'VipsForeignLoadNsgif',
  'VipsForeignLoadHeif',
]
