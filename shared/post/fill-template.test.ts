import { expect, test } from 'vitest'
import { fillTemplate } from './fill-template.ts'

const date = { text: '2026-11-25 10:00:00', quotes: 'plain' } as const

test('Hexo’s scaffold: title and date are filled in, the rest stays', () => {
  const scaffold = 'title: {{ title }}\ndate: {{ date }}\ntags:\n  - diary\n---\n\n## 今天\n\n{{ date }}\n'
  expect(fillTemplate(scaffold, 'hexo', date)).toBe(
    '---\ntitle:\ndate: 2026-11-25 10:00:00\ntags:\n  - diary\n---\n\n## 今天\n\n2026-11-25 10:00:00\n',
  )
  expect(fillTemplate(`---\n${scaffold}`, 'hexo', date)).toBe(fillTemplate(scaffold, 'hexo', date))
})

test('Hugo’s archetype: no program is run, shortcodes stay', () => {
  const archetype = `+++
title = '{{ replace .File.ContentBaseName "-" " " | title }}'
date = {{ .Date }}
draft = true
author = "{{ .Site.Params.author }}"
+++

{{< figure src="a.png" >}}

{{ .Name }} of {{ now.Format "2006" }}
`
  const rfc = { text: '2026-11-25T10:00:00+08:00', quotes: 'plain' } as const
  expect(fillTemplate(archetype, 'hugo', rfc)).toBe(`+++
title = ''
date = 2026-11-25T10:00:00+08:00
draft = true
author = ""
+++

{{< figure src="a.png" >}}

 of 2026-11-25T10:00:00+08:00
`)
})

test('a file that its writer keeps as a template: all of it but its title and its date', () => {
  const kept =
    '---\nlayout: post\ntitle: "Weekly"\ndate: 2020-01-01\ntags: [week]\n---\n\n{{ site.title }}\n\n## Read\n'
  expect(fillTemplate(kept, 'jekyll', date)).toBe(
    '---\nlayout: post\ntitle: ""\ndate: 2026-11-25 10:00:00\ntags: [week]\n---\n\n{{ site.title }}\n\n## Read\n',
  )
  expect(fillTemplate('## Only words\n', 'jekyll', date)).toBe('## Only words\n')
})
