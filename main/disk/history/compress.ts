import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

/** Compressing harder takes four times as long to save a tenth of the room. */
const level = 2

/** What is smaller is compressed sooner than asked about. */
const sampleBytes = 64 * 1024

/**
 * As a gzip file, whatever the bytes are.
 *
 * A picture, a film or an archive is compressed already: to try it with a photo of 5 MB takes 100 ms to save nothing.
 * So what does not get smaller in its middle is wrapped as it is, which `gunzip` reads as any other.
 */
export async function compress(bytes: Uint8Array): Promise<Buffer> {
  const shrinks = bytes.length <= sampleBytes || (await shrinksInTheMiddle(bytes))
  return promisify(gzip)(bytes, { level: shrinks ? level : constants.Z_NO_COMPRESSION })
}

async function shrinksInTheMiddle(bytes: Uint8Array): Promise<boolean> {
  const from = (bytes.length - sampleBytes) >> 1
  const packed = await promisify(gzip)(bytes.subarray(from, from + sampleBytes), { level })
  return packed.length < sampleBytes * 0.97
}
