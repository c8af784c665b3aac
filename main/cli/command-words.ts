/** The first word of each command, and of what tells of them. */
export const commandWords: ReadonlySet<string> = new Set([
  'export',
  'serve',
  'check',
  'tags',
  'get',
  'set',
  'new',
  'help',
])

/**
 * The command line among what the app was started with; null: none, so that it shows its window. `isFolder` tells
 * whether the folder that one is in has a folder of that name.
 */
export function commandIn(
  args: readonly string[],
  isFolder: (name: string) => boolean,
): readonly string[] | null {
  // What comes before is meant for Chromium: `--no-sandbox` in a container.
  const at = args.findIndex(argument => !argument.startsWith('-'))
  const name = args[at] ?? ''
  if (!commandWords.has(name)) return null
  // A blog may be called as a command is; to do anything, most commands need more words.
  return args.length === at + 1 && isFolder(name) ? null : args.slice(at)
}
