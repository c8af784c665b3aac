import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import type { Generator } from '../../shared/blog.ts'
import { generatePost } from './generated-post.ts'

const places: Readonly<
  Record<Generator, { readonly config: string; readonly post: (at: number) => string }>
> = {
  jekyll: { config: '_config.yml', post: at => `_posts/2020-01-01-第${at}篇.md` },
  hexo: { config: '_config.yml', post: at => `source/_posts/第${at}篇.md` },
  hugo: { config: 'hugo.yaml', post: at => `content/posts/第${at}篇.md` },
  eleventy: { config: '.eleventy.js', post: at => `posts/第${at}篇.md` },
  plain: { config: 'notes.txt', post: at => `第${at}篇.md` },
}

/** Writes blogs of our own into `folder`, for whoever has no real ones at hand: the example, and one a generator. */
export function writeOwnBlogs(folder: string): void {
  cpSync('example-blog', join(folder, 'example'), { recursive: true })
  const posts = fc.sample(
    fc.gen().map(gen => generatePost(gen)),
    { numRuns: 150, seed: 3 },
  )
  for (const [at, { text, generator }] of posts.entries()) {
    const { config, post } = places[generator]
    write(join(folder, generator, config), generator === 'eleventy' ? '// never run\n' : 'title: Proof\n')
    write(join(folder, generator, post(at)), text)
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
