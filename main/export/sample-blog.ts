import { Buffer } from 'node:buffer'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of its own for one test, with what an export needs around it; `remove` takes all of it away. */
export interface SamplePlace {
  readonly root: string
  readonly blog: string
  readonly home: string
  readonly data: string
  readonly out: string
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  remove(): void
}

/** A picture of one dot. */
export const dotPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A small Jekyll blog of the usual shape: Chinese names, pictures from the site's root, dates in the names. */
export const sampleFiles: Readonly<Record<string, string | Uint8Array>> = {
  '_config.yml':
    'title: 山间笔记\ndescription: Walks & notes\nurl: https://notes.example\npermalink: pretty\n',
  '_posts/2021-03-04-雨中登山.md':
    '---\ntitle: 雨中登山\ntags: [山, Walks]\n---\n\n山路很滑。\n\n![雨](/img/posts/雨中登山/雨.png)\n\n见[下一篇](/2021/05/06/second-walk/)。\n',
  '_posts/2021-05-06-second-walk.md':
    '---\ntitle: "Second walk: <b>sun</b>"\ntags:\n     - Walks\nheader-img: img/head.png\n---\n\n```js\nconst a = "x"\n```\n\nBack to [the first]({% post_url 2021-03-04-雨中登山 %}).\n',
  '_posts/2021-07-08-gaps.md':
    '---\ntitle: Gaps\n---\n\nA picture that is gone:\n\n![](/img/gone.png)\n\nand a [post that never was](/2020/01/01/nothing/).\n',
  '_drafts/unfinished.md': '---\ntitle: Unfinished\n---\nLater.\n',
  'img/posts/雨中登山/雨.png': dotPng,
  'img/head.png': dotPng,
  'img/unused.png': dotPng,
}

export function makeSamplePlace(
  files: Readonly<Record<string, string | Uint8Array>> = sampleFiles,
): SamplePlace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ink-export-')))
  const place = {
    root,
    blog: join(root, 'blog'),
    home: join(root, 'home'),
    data: join(root, 'home', 'data'),
    out: join(root, 'out'),
    write(more: Readonly<Record<string, string | Uint8Array>>) {
      for (const [id, content] of Object.entries(more)) {
        const path = join(root, 'blog', id)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, content)
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
  mkdirSync(place.home)
  mkdirSync(place.blog)
  place.write(files)
  return place
}
