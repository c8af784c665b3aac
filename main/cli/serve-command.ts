import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { say } from '../../shared/words/words.ts'
import { systemCode } from '../disk/disk-error.ts'
import { type ServedBlog, serveBlog } from '../site-preview/serve-blog.ts'
import { type ChosenLook, chosenLook } from './chosen-look.ts'
import { cliDataFolder } from './cli-data-folder.ts'
import { lookLine } from './print-export.ts'
import type { CommandInput, ExitCode } from './run-cli.ts'

/** Where Jekyll and Hexo have their own. */
const usualPort = 4000

/** `inkstone serve <blog>`: the site on this machine, following what changes, until it is interrupted. */
export async function serveCommand(input: CommandInput): Promise<ExitCode> {
  const { io, language, flags } = input
  const look = await chosenLook(input.values, {
    root: await realFolder(folderOf(input)),
    dataFolder: cliDataFolder(io),
  })
  const served = await start(input, look)
  const { address } = served
  const text = `${say(language, 'serve.running', { address })}\n${lookLine(look, language)}\n`
  io.out(flags.json ? `${JSON.stringify({ address })}\n` : text)
  if (flags.open) await io.openAddress(address)
  await interrupted(io.signal)
  served.close()
  return 0
}

/** The usual port, or any other where that is taken; one that was asked for, or none. */
async function start(input: CommandInput, { look }: ChosenLook): Promise<ServedBlog> {
  const { io, language, flags, values } = input
  const order = {
    folder: folderOf(input),
    options: {
      withDrafts: flags.drafts === true,
      withFuture: flags.future === true,
      look,
    },
    // Like the servers of the generators: whoever starts one on a machine with others on it is told in the guide.
    isGuarded: false,
    language,
    log: (error: unknown) => io.err(`${error instanceof Error ? error.stack : String(error)}\n`),
    homeFolder: io.homeFolder,
    dataFolder: cliDataFolder(io),
  }
  const asked = values.port === undefined ? null : portIn(values.port)
  try {
    return await serveBlog({ ...order, port: asked ?? usualPort })
  } catch (error) {
    const isTaken = error instanceof AppError && error.key === 'serve.portTaken'
    if (asked !== null || !isTaken) throw error
    return serveBlog({ ...order, port: 0 })
  }
}

function folderOf({ io, places }: CommandInput): string {
  return resolve(io.cwd, places[0] ?? '')
}

/** As an open blog is known by; one that is not there is told of when it is opened. */
async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch((error: unknown) => {
    if (systemCode(error) === null) throw error
    return folder
  })
}

function portIn(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : 0
  if (port < 1 || port > 65_535) throw new AppError('invalid', 'serve.portUnclear', { port: written })
  return port
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}
