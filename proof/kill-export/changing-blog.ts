import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * A blog has three states. Between the first two posts, pictures and addresses come, go and change; from the second to
 * the third a few posts get another text, and nothing else happens.
 */
export type BlogState = 0 | 1 | 2

export const blogStates: readonly BlogState[] = [0, 1, 2]

const posts = 120

/** Puts a blog into one of its states; what stays the same is not written again. */
export function putBlog(folder: string, state: BlogState): void {
  const files = filesOf(state)
  const all = new Set(blogStates.flatMap(one => [...filesOf(one).keys()]))
  for (const path of all) if (!files.has(path)) rmSync(join(folder, path), { force: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

function filesOf(state: BlogState): ReadonlyMap<string, string> {
  if (state !== 2) return manyFilesOf(state)
  const files = new Map(manyFilesOf(1))
  const few = [...files].filter(([path]) => /-post-1[2-9]\.md$/.test(path))
  for (const [path, text] of few) files.set(path, `${text}\n${'And a little more. '.repeat(40)}\n`)
  return files
}

function manyFilesOf(state: 0 | 1): ReadonlyMap<string, string> {
  const files = new Map([
    ['_config.yml', `title: 墨 ${state}\nurl: https://ink.example\npermalink: pretty\n`],
    ['about.md', '---\ntitle: About\n---\nWords.\n'],
  ])
  for (let at = 0; at < posts; at++) {
    // Every seventh is there in one state only, every fifth has another text, every eleventh another address.
    if (at % 7 === 0 && at % 2 === state) continue
    const name = at % 11 === 0 ? `moved-${state}-${at}` : `post-${at}`
    const day = String((at % 28) + 1).padStart(2, '0')
    files.set(`_posts/2020-01-${day}-${name}.md`, postText(at, state))
    if (at % 7 === 0)
      files.set(`img/${at}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" width="${at}" height="9"/>`)
  }
  return files
}

function postText(at: number, state: 0 | 1): string {
  const text = at % 5 === 0 ? `As it is in ${state}. ` : 'As it always was. '
  const picture = at % 7 === 0 ? `![](/img/${at}.svg)\n\n` : ''
  const tags = `[tag ${at % 9}, 标签${at % 4}]`
  return `---\ntitle: Post ${at}\ntags: ${tags}\n---\n\n${picture}${text.repeat(40)}\n\n雨中登山，${at}。\n`
}
