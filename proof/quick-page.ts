import { createRandom } from '../bench/random.ts'
import type { Generator } from '../shared/blog.ts'
import { createTextRenderer, postOf, runTemplates } from '../shared/markdown/create-renderer.ts'
import { profiles } from '../shared/markdown/profile.ts'
import { hostileText } from '../shared/markdown/quick/hostile-text.ts'
import { createQuickRenderer } from '../shared/markdown/quick/quick-renderer.ts'
import { envWith } from '../shared/markdown/render-state.ts'
import type { RenderOptions } from '../shared/markdown/rendered-post.ts'
import { writtenIds } from '../shared/markdown/repeated-ids.ts'
import { decodeReferences } from '../shared/site/html-page.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

// The keys of a record are strings to the compiler; these are the generators.
const generators = Object.keys(profiles) as readonly Generator[]

/** The quick way from Markdown to HTML leads where the thorough one does, on texts made to set the two apart. */
export async function run({ isShort }: ProofOptions): Promise<ProofResult> {
  const random = createRandom(17)
  const ways = generators.flatMap(generator => [
    waysOf({ generator, ...sameAddresses }),
    waysOf({ generator, ...sameAddresses, breaks: !profiles[generator].breaks, liquid: false }),
  ])
  const violations: string[] = []
  let cases = 0
  let otherwise = 0
  for (let count = isShort ? 1_000 : 100_000; count > 0; count--) {
    const text = hostileText(random.next)
    for (const [at, { name, quick, thorough }] of ways.entries()) {
      const found = quick(text)
      if (found === null) continue
      cases++
      if (found !== thorough(text)) violations.push(`${name}: ${JSON.stringify(text)}`)
      if (found !== ways[(at + 1) % ways.length]?.thorough(text)) otherwise++
    }
  }
  return {
    name: 'a post that goes the quick way to its page is the same as on the other',
    cases,
    violations,
    control: `with other rules ${otherwise} are not`,
  }
}

const sameAddresses = {
  highlight: () => null,
  resolveImage: (address: string) => address,
  resolveLink: (address: string) => address,
}

/** Everything that is known of a rendered text, as one text, in both ways; null: it does not go the quick one. */
function waysOf(options: RenderOptions) {
  const render = createTextRenderer(options)
  const renderQuickly = createQuickRenderer(options, render)
  const post = (body: string, way: typeof renderQuickly): string | null => {
    const { text, rawPieces } = runTemplates(body, options)
    const env = envWith(rawPieces, options.liquid === false)
    const blocks = way(text, env)
    if (blocks === null) return null
    const { ids, ...rest } = postOf(blocks, env)
    const inHtml = blocks.flatMap(({ html }) => writtenIds(html)).map(decodeReferences)
    // Only the quick way knows which they are without a look.
    return JSON.stringify({ ...rest, ids: ids === null ? inHtml : [...ids] })
  }
  return {
    name: options.generator,
    quick: (body: string) => post(body, renderQuickly),
    thorough: (body: string) => post(body, render),
  }
}
