import { parseArgs } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import type { Language, MessageKey } from '../../shared/words/words.ts'
import type { TagChange } from './change-tags-command.ts'
import type { CliIo } from './cli-io.ts'
import { cliLanguage } from './cli-language.ts'

/** 0 done, 1 problems found or nothing there, 2 wrong use or failure. */
export type ExitCode = 0 | 1 | 2

/** What a command gets besides the world: its words on the command line, and the language to answer in. */
export interface CommandInput {
  readonly io: CliIo
  readonly language: Language
  readonly places: readonly string[]
  readonly flags: Readonly<Record<string, boolean>>
  /** What options with a value were given, by their names. */
  readonly values: Readonly<Record<string, string>>
}

interface Command {
  readonly places: number
  /** How many more words it takes when they are there. */
  readonly morePlaces?: number
  /** Whether its last word may be empty, as a value may be. */
  readonly mayEndEmpty?: boolean
  readonly flags: readonly string[]
  /** Options that take a value. */
  readonly values?: readonly string[]
  readonly usage: Extract<MessageKey, `cli.use${string}`>
  run(input: CommandInput): Promise<ExitCode>
}

const changing = { flags: ['json', 'dry-run', 'categories'] } as const
const many = Number.POSITIVE_INFINITY

// Each command is loaded when it is called: together they take longer to load than a small blog to export.
function changeTags(change: TagChange): Command['run'] {
  return async input => (await import('./change-tags-command.ts')).changeTagsCommand(change)(input)
}

const commands = new Map<string, Command>([
  [
    'export',
    {
      places: 2,
      flags: ['json', 'check', 'drafts', 'future', 'clean'],
      values: ['base-url', 'theme', 'accent', 'fonts', 'images'],
      usage: 'cli.useExport',
      run: async input => (await import('./export-command.ts')).exportCommand(input),
    },
  ],
  [
    'serve',
    {
      places: 1,
      flags: ['json', 'drafts', 'future', 'open'],
      values: ['port', 'theme', 'accent', 'fonts'],
      usage: 'cli.useServe',
      run: async input => (await import('./serve-command.ts')).serveCommand(input),
    },
  ],
  [
    'check',
    {
      places: 1,
      flags: ['json'],
      usage: 'cli.useCheck',
      run: async input => (await import('./check-command.ts')).checkCommand(input),
    },
  ],
  [
    'tags',
    {
      places: 1,
      flags: ['json'],
      usage: 'cli.useTags',
      run: async input => (await import('./tags-command.ts')).tagsCommand(input),
    },
  ],
  ['tags rename', { places: 3, ...changing, usage: 'cli.useTagsRename', run: changeTags('rename') }],
  [
    'tags merge',
    {
      places: 2,
      morePlaces: many,
      ...changing,
      values: ['into'],
      usage: 'cli.useTagsMerge',
      run: changeTags('merge'),
    },
  ],
  [
    'tags split',
    { places: 3, morePlaces: many, ...changing, usage: 'cli.useTagsSplit', run: changeTags('split') },
  ],
  [
    'tags delete',
    {
      places: 2,
      morePlaces: many,
      ...changing,
      usage: 'cli.useTagsDelete',
      run: changeTags('delete'),
    },
  ],
  ['tags add', { places: 3, morePlaces: many, ...changing, usage: 'cli.useTagsAdd', run: changeTags('add') }],
  [
    'tags remove',
    {
      places: 3,
      morePlaces: many,
      ...changing,
      usage: 'cli.useTagsRemove',
      run: changeTags('remove'),
    },
  ],
  [
    'tags move',
    { places: 2, morePlaces: many, ...changing, usage: 'cli.useTagsMove', run: changeTags('move') },
  ],
  [
    'tags undo',
    {
      places: 1,
      flags: ['json'],
      usage: 'cli.useTagsUndo',
      run: async input => (await import('./undo-tags-command.ts')).undoTagsCommand(input),
    },
  ],
  [
    'tags suggest',
    {
      places: 1,
      flags: ['json', 'categories'],
      usage: 'cli.useTagsSuggest',
      run: async input => (await import('./suggest-tags-command.ts')).suggestTagsCommand(input),
    },
  ],
  [
    'get',
    {
      places: 2,
      morePlaces: 1,
      flags: ['json'],
      usage: 'cli.useGet',
      run: async input => (await import('./get-command.ts')).getCommand(input),
    },
  ],
  [
    'set',
    {
      places: 4,
      mayEndEmpty: true,
      flags: ['json'],
      usage: 'cli.useSet',
      run: async input => (await import('./set-command.ts')).setCommand(input),
    },
  ],
  [
    'new',
    {
      places: 2,
      flags: ['json', 'draft'],
      values: ['template'],
      usage: 'cli.useNew',
      run: async input => (await import('./new-command.ts')).newCommand(input),
    },
  ],
])

/** Runs one command line, without the program's own name; `args` are as the user typed them. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const language = cliLanguage(io)
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name)) {
    const { say } = await words()
    io.out(say(language, 'cli.usage'))
    return args.length === 0 ? 2 : 0
  }
  if (name === '--version') {
    io.out(`${io.version}\n`)
    return 0
  }
  try {
    // A blog's folder that is called like one is named by `./rename`.
    const two = `${name} ${rest[0]}`
    const [called, typed] = commands.has(two) ? [two, rest.slice(1)] : [name, rest]
    const command = commands.get(called)
    if (command === undefined) throw new AppError('invalid', 'cli.unknownCommand', { command: name })
    const { places, flags, values } = await read(called, command, typed, language)
    return await command.run({ io, language, places, flags, values })
  } catch (error) {
    io.err(`${await failure(error, io, language)}\n`)
    return 2
  }
}

async function read(name: string, command: Command, args: readonly string[], language: Language) {
  const withValue = command.values ?? []
  const { positionals, tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(withValue.map(option => [option, { type: 'string' }])),
  })
  const flags: Record<string, boolean> = {}
  const values: Record<string, string> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (withValue.includes(token.name)) {
      // `--theme --json`: what follows is the next option, not a value.
      if (token.value === undefined || token.value.startsWith('--')) {
        throw new AppError('invalid', 'cli.valueNeeded', { option: token.rawName })
      }
      values[token.name] = token.value
    } else if (command.flags.includes(token.name) && token.value === undefined) flags[token.name] = true
    else throw new AppError('invalid', 'cli.unknownOption', { command: name, option: token.rawName })
  }
  const { places, morePlaces = 0, mayEndEmpty = false } = command
  const isCount = positionals.length >= places && positionals.length <= places + morePlaces
  if (!isCount || positionals.slice(0, mayEndEmpty ? -1 : undefined).includes('')) {
    const usage = (await words()).say(language, command.usage)
    throw new AppError('invalid', 'cli.wrongUse', { command: name, usage })
  }
  return { places: positionals, flags, values }
}

async function failure(error: unknown, io: CliIo, language: Language): Promise<string> {
  const { say } = await words()
  if (io.signal.aborted) return say(language, 'cli.cancelled')
  if (error instanceof AppError) return say(language, error.key, error.params)
  // Nobody expected this one: whoever reports it needs the whole of it.
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${say(language, 'cli.unexpected')}\n${details}`
}

/** Loaded when something is said: all the sentences of the app take a tenth of a small export to load. */
function words() {
  return import('../../shared/words/words.ts')
}
