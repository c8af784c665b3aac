/**
 * The library that takes pictures apart, loaded by the first that asks for it. What a blog brings meets five readers
 * and no other: a drawing that calls itself a PNG is drawn by nobody here.
 */
export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  // Nothing is kept in memory between two pictures, and each is one thread's.
  sharp.cache(false)
  sharp.concurrency(1)
  // One list for all threads of the process, so nothing that is wanted may be blocked for even a moment: another thread
  // may just be looking for the reader of its picture, and would take the picture for a damaged one.
  sharp.block({ operation: [...closedReaders] })
  return sharp
}

/** Of what pictures on the web are. */
export const openReaders: readonly string[] = named(['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif'])

/** All others that the library has, or may have on another system. */
export const closedReaders: readonly string[] = named([
  ...['Svg', 'Pdf', 'Tiff', 'Uhdr', 'Csv', 'Matrix', 'Raw', 'Vips', 'Jp2k', 'Jxl', 'Openslide'],
  ...['Magick', 'Magick7', 'Ppm', 'Rad', 'Openexr', 'Fits', 'Nifti', 'Analyze', 'Mat', 'DcRaw'],
])

function named(kinds: readonly string[]): readonly string[] {
  return kinds.map(kind => `VipsForeignLoad${kind}`)
}
