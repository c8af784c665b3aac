export interface Emoji {
  readonly emoji: string
  readonly name: string
}

interface Named extends Emoji {
  /** Names and what else it is found by, in lower case. */
  readonly words: readonly string[]
}

let all: Promise<readonly Named[]> | null = null

/** Emoji whose name begins with what was typed, then those that are about it. The table is loaded by who asks first. */
export async function findEmoji(query: string, most: number): Promise<readonly Emoji[]> {
  all ??= load()
  const typed = query.toLowerCase()
  const known = await all
  const byName = known.filter(({ name }) => name.startsWith(typed))
  const byWord = known.filter(
    ({ name, words }) => !name.startsWith(typed) && words.some(word => word.startsWith(typed)),
  )
  return [...byName, ...byWord].slice(0, most)
}

async function load(): Promise<readonly Named[]> {
  const { gemoji } = await import('gemoji')
  return gemoji.flatMap(({ emoji, names, tags, description }) => {
    const [name] = names
    const words = [...names.flatMap(one => one.split('_')), ...names, ...tags, ...description.split(' ')]
    return name === undefined ? [] : [{ emoji, name, words: words.map(word => word.toLowerCase()) }]
  })
}
