import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exportSample } from '../export-sample.ts'
import { makeSamplePlace, type SamplePlace } from '../sample-blog.ts'

let place: SamplePlace
const post = '_posts/2021-07-08-gaps.md'
const withDiagram = '---\ntitle: Gaps\n---\n\n```mermaid\ngraph TD\n  A --> B\n```\n'

beforeEach(() => {
  place = makeSamplePlace()
})

afterEach(() => place.remove())

const exportIt = () => exportSample(place)

const isThere = (name: string) => existsSync(join(place.out, 'inkstone', name))
const page = (path: string) => readFileSync(join(place.out, path, 'index.html'), 'utf8')

test('what draws diagrams comes with the first of them and goes with the last', async () => {
  await exportIt()
  expect([isThere('diagrams.js'), isThere('mermaid.js')]).toEqual([false, false])
  place.write({ [post]: withDiagram })
  await exportIt()
  expect([isThere('diagrams.js'), isThere('mermaid.js')]).toEqual([true, true])
  expect(page('2021/07/08/gaps')).toContain('<script src="../../../../inkstone/diagrams.js" data-draws')
  expect(page('2021/07/08/gaps')).toContain('<pre><code class="language-mermaid">graph TD')
  expect(page('2021/05/06/second-walk')).not.toContain('diagrams.js')
  // The page with the diagram is not made again, and what it needs stays.
  expect((await exportIt()).written).toBe(0)
  expect(isThere('mermaid.js')).toBe(true)
  place.write({ [post]: '---\ntitle: Gaps\n---\n\nNone.\n' })
  await exportIt()
  expect([isThere('diagrams.js'), isThere('mermaid.js')]).toEqual([false, false])
})

test('a file of the blog cannot take the place of a script of the site', async () => {
  place.write({ 'inkstone/mermaid.js': 'another', [post]: withDiagram })
  const { problems } = await exportIt()
  expect(problems).toContainEqual(
    expect.objectContaining({ file: 'inkstone/mermaid.js', key: 'export.imageInTheWay' }),
  )
  expect(readFileSync(join(place.out, 'inkstone/mermaid.js'), 'utf8')).toContain('Knut Sveidqvist')
})
