import type { Generator } from '../shared/blog.ts'
import { createRenderer } from '../shared/markdown/create-renderer.ts'
import type { RenderPost } from '../shared/markdown/rendered-post.ts'
import { type Measure, measure } from './measure.ts'
import { postText } from './post-text.ts'
import { createRandom } from './random.ts'

const count = 500
const rounds = 12

/**
 * Markdown to HTML, without colours for code: what 1,000 posts take.
 *
 * It is the processor's time of this process: nothing here waits, so other programs on the machine do not count.
 */
export async function run(): Promise<Measure[]> {
  const posts = makePosts()
  return (['jekyll', 'plain'] as const).map(generator => {
    const render = rendererFor(generator)
    const times = Array.from({ length: rounds }, () => (workedMs(render, posts) * 1_000) / count)
    // The first round compiles.
    return measure(`render 1,000 posts, ${generator}`, times.slice(1))
  })
}

function rendererFor(generator: Generator): RenderPost {
  return createRenderer({
    generator,
    highlight: () => null,
    resolveImage: address => address,
    resolveLink: address => address,
  })
}

function workedMs(render: RenderPost, posts: readonly string[]): number {
  const before = process.cpuUsage()
  for (const post of posts) if (render(post).blocks.length === 0) throw new Error('a post was not rendered')
  return process.cpuUsage(before).user / 1_000
}

/** Bodies only, three of ten in Chinese. */
function makePosts(): readonly string[] {
  const random = createRandom(7)
  return Array.from({ length: count }, (_, at) => {
    const isChinese = random.next() < 0.3
    const text = postText(
      { title: `Post ${at}`, tags: [], isChinese, pictures: ['/img/a.png'], bytes: 5_000 },
      random,
    )
    return text.slice(text.indexOf('\n---', 4) + 5)
  })
}
