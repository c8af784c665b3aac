// For tests: pictures as cameras and programs write them, made here.
import sharp from 'sharp'

export interface SampleOptions {
  readonly width?: number
  readonly height?: number
  /** 1 to 8. */
  readonly orientation?: number
  /** With a place, a camera and an author in its Exif, and a place in its XMP. */
  readonly isPrivate?: boolean
  /** Every dot another colour: nothing can make it small. */
  readonly isNoise?: boolean
  readonly hasProfile?: boolean
}

export type SampleFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="22,32.6N"/></rdf:RDF></x:xmpmeta>'

/** A picture with whatever it is asked to say besides. */
export async function samplePicture(format: SampleFormat, options: SampleOptions = {}): Promise<Uint8Array> {
  const { width = 48, height = 32, orientation, isPrivate = false, hasProfile = false } = options
  const create = {
    ...{ width, height, channels: 3 as const, background: '#b5341c' },
    ...(options.isNoise && { noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } }),
  }
  let picture = sharp({ create }).toFormat(format, format === 'jpeg' ? { quality: 92 } : {})
  if (isPrivate) {
    picture = picture
      .withExif({
        IFD0: { Make: 'Seal Camera', Artist: 'A writer' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 32/1 36/1' },
      })
      .withXmp(xmp)
  }
  if (hasProfile) picture = picture.withIccProfile('p3')
  if (orientation !== undefined) picture = picture.withMetadata({ orientation })
  return new Uint8Array(await picture.toBuffer())
}

/** The dots of a picture, and which way up it is to be shown. */
export async function dotsOf(bytes: Uint8Array) {
  const { data } = await sharp(bytes, { autoOrient: false, animated: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { orientation, exif, xmp: found, icc } = await sharp(bytes).metadata()
  return {
    data,
    orientation,
    hasExif: exif !== undefined,
    hasXmp: found !== undefined,
    hasProfile: icc !== undefined,
  }
}
