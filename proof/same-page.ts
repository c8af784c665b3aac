import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { postText } from '../bench/post-text.ts'
import { createRandom } from '../bench/random.ts'
import type { Generator } from '../shared/blog.ts'
import { createHighlighter } from '../shared/highlight/create-highlighter.ts'
import { createRenderer } from '../shared/markdown/create-renderer.ts'
import { loadMath } from '../shared/markdown/load-math.ts'
import type { RenderPost } from '../shared/markdown/rendered-post.ts'
import { splitPost } from '../shared/matter/split-post.ts'
import type { ProofOptions, ProofResult } from './proof.ts'

const generators: readonly Generator[] = ['jekyll', 'hexo', 'hugo', 'eleventy', 'plain']
const slowMs = 1_000

/** What is seen is what is published: the preview's HTML is the exported page's, but for the marks of lines. */
export async function run({ isShort, blogs }: ProofOptions): Promise<ProofResult> {
  const bodies = [...generatedBodies(isShort ? 300 : 10_000), ...(blogs === null ? [] : bodiesIn(blogs))]
  const math = await loadMath()
  const exported = new Map(
    generators.map(name => [name, renderer(name, { highlight: createHighlighter(), math })]),
  )
  const violations: string[] = []
  let cases = 0
  let otherwise = 0
  for (const generator of generators) {
    const preview = renderer(generator, { highlight: createHighlighter(), math, lines: true })
    const page = exported.get(generator)
    const wrongPage = exported.get(generator === 'plain' ? 'jekyll' : 'plain')
    for (const body of bodies) {
      cases++
      const startMs = process.cpuUsage().user / 1_000
      const seen = withoutLines(html(preview, body))
      const tookMs = process.cpuUsage().user / 1_000 - startMs
      if (tookMs > slowMs) violations.push(`${generator} took ${Math.round(tookMs)} ms: ${excerpt(body)}`)
      if (page !== undefined && seen !== html(page, body)) violations.push(`${generator}: ${excerpt(body)}`)
      if (wrongPage !== undefined && seen !== html(wrongPage, body)) otherwise++
    }
  }
  return {
    name: 'the preview’s HTML is the exported page’s',
    cases,
    violations,
    control: `another generator’s page differs in ${otherwise}`,
  }
}

function renderer(
  generator: Generator,
  how: Pick<Parameters<typeof createRenderer>[0], 'highlight' | 'math' | 'lines'>,
) {
  return createRenderer({
    generator,
    ...how,
    baseUrl: '/blog',
    resolveImage: address => address,
    resolveLink: address => address,
    resolvePost: name => (name.includes('2024') ? `/${name}/` : null),
  })
}

function html(render: RenderPost, body: string): string {
  return render(body, { usesDollarMath: true })
    .blocks.map(block => block.html)
    .join('')
}

function withoutLines(html: string): string {
  return html.replace(/ data-line="\d+"/g, '')
}

function excerpt(body: string): string {
  return JSON.stringify(body.slice(0, 200))
}

/** Every second one is a post that someone could have written; the others are pieces of Markdown in any order. */
function generatedBodies(count: number): readonly string[] {
  const random = createRandom(11)
  const soups = fc.sample(fc.array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 25 }), {
    numRuns: count / 2,
    seed: 11,
  })
  return soups.flatMap((soup, at) => {
    const spec = { title: `${at}`, tags: [], isChinese: at % 3 === 0, pictures: ['/a.png'], bytes: 1_500 }
    const text = postText(spec, random)
    return [soup.join(''), text.slice(splitPost(text).bodyFrom)]
  })
}

const pieces = [
  'words ',
  '文字，',
  '\n',
  '\n\n',
  '**bold** ',
  '*a*{:.b} ',
  '`code` ',
  '~~gone~~ ',
  '[link](/a b.html "t") ',
  '![图](/img/图.png){: width="3"} ',
  '<b>x</b> ',
  '\n\n<div>\n*raw*\n\n</div>\n',
  '\n<div markdown="1">\n',
  '\n</div>\n',
  '\n## 标题 {#id}\n',
  '\nunder\n---\n',
  '\n- item\n',
  '\n  - inner\n',
  '\n1. one\n',
  '\n- [x] done\n',
  '\n> quote\n',
  '\n> [!NOTE]\n> words\n',
  '\n| a | b |\n|---|--:|\n| 1 | `x|y` |\n',
  '\n```js\nconst a = 1 < 2\n```\n',
  '\n```math\nx_1\n```\n',
  '\n$$\nx < y\n$$\n',
  '$$x^2$$ ',
  '$y$ ',
  '\nTerm\n: meaning\n',
  '\n*[HTML]: Markup\n',
  'HTML ',
  '[^1] ',
  '\n[^1]: note\n\n    more\n',
  '\n* toc\n{:toc}\n',
  '\n{: .note #n}\n',
  '\n{::comment}\nx\n{:/}\n',
  '\n{% highlight js %}\nlet x\n{% endhighlight %}\n',
  '{% raw %}{{ x }}{% endraw %} ',
  '{% post_url 2024-01-01-a %} ',
  '{{ site.baseurl }}/x ',
  '\n{% include a.html\n  b="> c" %}\n',
  '{{< ref "2024.md" >}} ',
  '\n{{< figure\nsrc="x"\n>}}\n',
  '"quoted" -- it’s... ',
  'https://example.org www.example.org ',
  '\n^\n',
  '  \n',
  '\\^ \\* ',
]

function bodiesIn(blogs: string): readonly string[] {
  return readdirSync(blogs, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .map(text => text.slice(splitPost(text).bodyFrom))
}
