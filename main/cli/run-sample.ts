// For tests: the command line in a world of a few values, with what it says gathered.
import { afterEach, beforeEach } from 'vitest'
import { makeSamplePlace, type SamplePlace, sampleFiles } from '../export/sample-blog.ts'
import type { CliIo } from './cli-io.ts'
import { runCli } from './run-cli.ts'

/** Runs a command in this thread; what `io` leaves out is as for a program that nobody watches. */
export async function runSample(
  args: readonly string[],
  io: Partial<CliIo> & Pick<CliIo, 'cwd' | 'env'>,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''
  let err = ''
  const code = await runCli(args, {
    homeFolder: '/home/someone',
    platform: process.platform,
    nowMs: Date.now(),
    version: '1.2.3',
    isTerminal: false,
    openAddress: async () => undefined,
    signal: new AbortController().signal,
    makerFile: null,
    lookFile: null,
    ...io,
    out: text => {
      out += text
      io.out?.(text)
    },
    err: text => {
      err += text
      io.err?.(text)
    },
  })
  return { code, out, err }
}

export function envOf(data: string, lang = 'en_US.UTF-8'): CliIo['env'] {
  return { INKSTONE_DATA: data, LANG: lang }
}

/**
 * A place of its own for each test of a file, gone after it, and the command line beside the blog in it.
 *
 * `place` is one object for all of them, so that it can be held: what it says is of the test that runs.
 */
export function runInPlaces(files: Parameters<SamplePlace['write']>[0] = sampleFiles) {
  // Filled before the first test.
  const place = {} as SamplePlace
  beforeEach(() => {
    Object.assign(place, makeSamplePlace(files))
  })
  afterEach(() => place.remove())
  const run = (args: readonly string[], { lang, ...io }: Partial<CliIo> & { readonly lang?: string } = {}) =>
    runSample(args, { cwd: place.root, env: envOf(place.data, lang), homeFolder: place.home, ...io })
  return { place, run }
}
