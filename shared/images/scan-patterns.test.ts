import { describe, expect, it } from 'vitest'
import type { Generator } from '../blog.ts'
import { scanPatterns } from './scan-patterns.ts'

function found(text: string, generator: Generator = 'jekyll', isMarkdown = false) {
  const patterns = scanPatterns(text, { generator, url: '', isMarkdown }, !isMarkdown)
  return patterns.map(({ kind, written, line }) => `${kind} ${written} ${line}`)
}

describe('scanPatterns', () => {
  it('finds folders with something put together behind them', () => {
    expect(found("a\n{{ page.cover | prepend: '/img/' }}")).toEqual(['folder /img/ 2'])
    expect(found('<img src="/img/{{ page.dir }}/{{ page.cover }}">')).toEqual(['folder /img/ 1'])
    expect(found("'/img/' + name, other('/css/')")).toEqual(['folder /img/ 1'])
    expect(found('{{ path.Join "img" .Params.cover }}')).toEqual(['folder img 1'])
  })

  it('leaves alone what is named nearly whole, and roots of the site', () => {
    expect(found('<img src="/img/{{ page.cover }} 1.png">')).toEqual([])
    expect(found("{{ '/' | append: page.cover }} '/' + name")).toEqual([])
    expect(found("const folder = '/img/'")).toEqual([])
  })

  it('finds globs in tags and front matter, and none in prose', () => {
    const post =
      '---\nresources:\n- src: images/*.jpg\n---\n"a/*" **b**\n\n{{< gallery match="a/*.{png,jpg}" >}}\n'
    expect(found(post, 'hugo', true)).toEqual(['glob images/*.jpg 3', 'glob a/*.{png,jpg} 7'])
    expect(found('copy("img/*")', 'eleventy')).toEqual([])
  })

  it('sees where a layout takes whatever lies beside a page', () => {
    expect(found('{{ range .Resources }}{{ end }}', 'hugo')).toEqual(['bundles .Resources 1'])
    expect(found('{{ .Resources.Match "a/*" }}', 'hugo')).toEqual(['glob a/* 1'])
  })

  it('takes no longer for texts of nothing but beginnings', () => {
    const begun = performance.now()
    for (const piece of ['{{', '/img/{{ a }}', "'/", '"*', 'print "a" ', '<% ', '{{< '])
      found(piece.repeat(20_000), 'hugo')
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
