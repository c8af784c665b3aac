import { describe, expect, test } from 'vitest'
import type { Operation, OperationBlog, OperationPlan } from './operation.ts'
import { planOperation } from './plan-operation.ts'
import { sampleOperations } from './sample-operations.ts'

function planned(blog: OperationBlog, operation: Operation): OperationPlan {
  const plan = planOperation(blog, operation)
  if (plan.kind === 'refused') throw new Error(`refused: ${JSON.stringify(plan.reason)}`)
  return plan
}

function refusal(blog: OperationBlog, operation: Operation): string | null {
  const plan = planOperation(blog, operation)
  return plan.kind === 'refused' ? plan.reason.key : null
}

const textAfter = (plan: OperationPlan, id: string) => plan.texts.find(text => text.id === id)?.after

const walk = '_posts/2024-05-01-江边散步.md'
const other = '_posts/2024-06-01-雨.md'
const pretty = { permalink: 'pretty' }

describe('rename in Jekyll', () => {
  const blog = sampleOperations(
    'jekyll',
    walk,
    {
      [walk]: `---
title: 江边散步
header-img: "/img/posts/江边散步/top.png"
---

![](/img/posts/江边散步/river.png)
![](/img/posts/%E6%B1%9F%E8%BE%B9%E6%95%A3%E6%AD%A5/a%20b.png "标题")
<img src="{{ site.baseurl }}/img/posts/江边散步/river.png">

\`![](/img/posts/江边散步/river.png)\`
`,
      [other]: `---
title: 雨
---

[一](/2024/05/01/江边散步/) [二](/2024/05/01/%E6%B1%9F%E8%BE%B9%E6%95%A3%E6%AD%A5/#end)
[三]({{ site.baseurl }}{% post_url 2024-05-01-江边散步 %}) [四]({% link _posts/2024-05-01-江边散步.md %})
[五](../../../05/01/江边散步/index.html) [六]({{ '/2024/05/01/江边散步/' | relative_url }})
[七](https://example.org/2024/05/01/江边散步) <https://example.org/2024/05/01/江边散步/>
[八]: /2024/05/01/江边散步/

\`\`\`
[in code](/2024/05/01/江边散步/)
\`\`\`
And \`[in a span](/2024/05/01/江边散步/)\`. [另一篇](/2024/06/01/雨/)
`,
      'about.md': 'See <a href="/2024/05/01/江边散步/">this</a>.\n',
    },
    {
      config: { ...pretty, url: 'https://example.org' },
      files: [
        'img/posts/江边散步/river.png',
        'img/posts/江边散步/a b.png',
        'img/posts/江边散步/top.png',
        'about.md',
      ],
      canRedirect: true,
    },
  )
  const plan = planned(blog, { kind: 'rename', id: walk, name: '夜 (新)' })

  test('gives the file, and the folder of its pictures, the new name', () => {
    expect(plan.newId).toBe('_posts/2024-05-01-夜 (新).md')
    expect(plan.renames).toEqual([
      { from: walk, to: '_posts/2024-05-01-夜 (新).md' },
      { from: 'img/posts/江边散步', to: 'img/posts/夜 (新)' },
    ])
    expect(plan.address).toEqual({ before: '/2024/05/01/江边散步/', after: '/2024/05/01/夜-(新)/' })
  })

  test('keeps the links of its own text, and leads visitors of the old address on', () => {
    expect(textAfter(plan, walk)).toBe(`---
title: 江边散步
redirect_from: [/2024/05/01/江边散步/]
header-img: "/img/posts/夜 (新)/top.png"
---

![](/img/posts/夜%20%28新%29/river.png)
![](/img/posts/%E5%A4%9C%20(%E6%96%B0)/a%20b.png "标题")
<img src="{{ site.baseurl }}/img/posts/夜%20%28新%29/river.png">

\`![](/img/posts/江边散步/river.png)\`
`)
    expect(plan.redirect).toBe('/2024/05/01/江边散步/')
  })

  test('keeps every link of other posts and pages in the form it was written in, but those in code', () => {
    expect(textAfter(plan, other)).toBe(`---
title: 雨
---

[一](/2024/05/01/夜-%28新%29/) [二](/2024/05/01/%E5%A4%9C-(%E6%96%B0)/#end)
[三]({{ site.baseurl }}{% post_url 2024-05-01-夜 (新) %}) [四]({% link _posts/2024-05-01-夜 (新).md %})
[五](../../../05/01/夜-%28新%29/index.html) [六]({{ '/2024/05/01/夜-%28新%29/' | relative_url }})
[七](https://example.org/2024/05/01/夜-%28新%29) <https://example.org/2024/05/01/夜-%28新%29/>
[八]: /2024/05/01/夜-%28新%29/

\`\`\`
[in code](/2024/05/01/江边散步/)
\`\`\`
And \`[in a span](/2024/05/01/江边散步/)\`. [另一篇](/2024/06/01/雨/)
`)
    expect(textAfter(plan, 'about.md')).toBe('See <a href="/2024/05/01/夜-%28新%29/">this</a>.\n')
  })

  test('a folder that another post uses too stays, and its links with it', () => {
    const shared = { ...blog, others: [{ id: other, text: '![](/img/posts/江边散步/river.png)' }] }
    const kept = planned(shared, { kind: 'rename', id: walk, name: '夜' })
    expect(kept.renames).toEqual([{ from: walk, to: '_posts/2024-05-01-夜.md' }])
    expect(textAfter(kept, walk)).toContain('![](/img/posts/江边散步/river.png)')
    expect(kept.warnings.map(({ key }) => key)).toEqual(['operation.imagesShared'])
  })

  test('a name that is taken is refused, also in other letters; its own in other letters is not', () => {
    const files = [...blog.files, '_posts/2024-05-01-Night.txt']
    const two = sampleOperations('jekyll', walk, { [walk]: '', '_posts/2024-05-01-Night.md': '' }, { files })
    expect(refusal(two, { kind: 'rename', id: walk, name: 'night' })).toBe('operation.nameTaken')
    const own = '_posts/2024-05-01-Night.md'
    expect(planned(two, { kind: 'rename', id: own, name: 'night' }).renames).toEqual([
      { from: own, to: '_posts/2024-05-01-night.md' },
    ])
  })

  test('the same name is no change', () => {
    expect(refusal(blog, { kind: 'rename', id: walk, name: '江边散步' })).toBe('operation.nothing')
  })
})

describe('publish and date in Jekyll', () => {
  const draft = '_drafts/墨.md'
  const texts = { [draft]: '---\ntitle: 墨\n---\n墨。\n', [walk]: '---\ntitle: 江边散步\n---\n水。\n' }

  test('a draft goes to the posts, with the day in its name', () => {
    const plan = planned(sampleOperations('jekyll', draft, texts, { config: pretty }), {
      kind: 'publish',
      id: draft,
      day: '2024-07-01',
    })
    expect(plan.renames).toEqual([{ from: draft, to: '_posts/2024-07-01-墨.md' }])
    expect([plan.texts, plan.redirect, plan.address.after]).toEqual([[], null, '/2024/07/01/墨/'])
  })

  test('a date out of the name changes the name', () => {
    const plan = planned(sampleOperations('jekyll', walk, texts, { config: pretty }), {
      kind: 'date',
      id: walk,
      day: '2024-05-02',
    })
    expect(plan.renames).toEqual([{ from: walk, to: '_posts/2024-05-02-江边散步.md' }])
    expect(plan.warnings.map(({ key }) => key)).toEqual(['operation.noRedirect'])
  })

  test('a date out of its field changes the field, and keeps the time of day', () => {
    const text = "---\ntitle: x\ndate: '2024-05-01 10:20:30 +0800'\n---\n"
    const plan = planned(sampleOperations('jekyll', walk, { [walk]: text }, { config: pretty }), {
      kind: 'date',
      id: walk,
      day: '2024-05-02',
    })
    expect([plan.newId, plan.renames]).toEqual([walk, []])
    expect(textAfter(plan, walk)).toBe(text.replace('2024-05-01 10', '2024-05-02 10'))
    expect(plan.address.after).toBe('/2024/05/02/江边散步/')
  })

  test.each(['2024-02-30', '2024-5-1', '../../x', ''])('%s is no day', day => {
    const blog = sampleOperations('jekyll', walk, texts)
    expect(refusal(blog, { kind: 'date', id: walk, day })).toBe('operation.notADay')
  })
})

describe('Hexo', () => {
  const draft = 'source/_drafts/ink.md'
  const post = 'source/_posts/water.md'
  const texts = {
    [draft]: '---\ntitle: Ink\n---\n![](a.png) {% asset_img a.png %}\n',
    [post]:
      '---\ntitle: Water\ndate: 2024-01-02 03:04:05\n---\n{% post_link ink 墨 %} [x](/2024/01/02/water/)\n',
  }

  test('publishing moves the draft and its asset folder, and gives it its date', () => {
    const blog = sampleOperations('hexo', draft, texts, {
      files: ['source/_drafts/ink/a.png'],
      config: { raw: { post_asset_folder: true } },
    })
    const plan = planned(blog, { kind: 'publish', id: draft, day: '2024-03-04' })
    expect(plan.renames).toEqual([
      { from: draft, to: 'source/_posts/ink.md' },
      { from: 'source/_drafts/ink', to: 'source/_posts/ink' },
    ])
    expect(textAfter(plan, draft)).toBe(
      '---\ntitle: Ink\ndate: 2024-03-04\n---\n![](a.png) {% asset_img a.png %}\n',
    )
    expect(plan.texts).toHaveLength(1)
  })

  test('renaming keeps post_link and addresses', () => {
    const blog = sampleOperations('hexo', draft, texts)
    const plan = planned(blog, { kind: 'rename', id: draft, name: 'black ink' })
    expect(textAfter(plan, post)).toContain('{% post_link black ink 墨 %}')
    const water = planned(sampleOperations('hexo', post, texts), { kind: 'rename', id: post, name: 'river' })
    expect(textAfter(water, post)).toContain('[x](/2024/01/02/river/)')
  })
})

describe('Hugo', () => {
  const bundle = 'content/posts/ink/index.md'
  const single = 'content/posts/water.md'
  const texts = {
    [bundle]: '---\ntitle: Ink\ndate: 2024-01-02\ndraft: true\n---\n![](a.png) [w](../water/)\n',
    [single]: `---
title: Water
---
{{< ref "ink" >}} {{% relref "/posts/ink/index.md#top" %}} {{< ref "posts/ink" >}} [i](/posts/ink/) {{< ref "other" >}}
`,
  }
  const files = ['content/posts/ink/a.png']

  test('a bundle is renamed as the folder it is, with every form of ref', () => {
    const published = { ...texts, [bundle]: texts[bundle].replace('draft: true\n', '') }
    const blog = sampleOperations('hugo', bundle, published, { files, canRedirect: true })
    const plan = planned(blog, { kind: 'rename', id: bundle, name: 'soot' })
    expect(plan.renames).toEqual([{ from: 'content/posts/ink', to: 'content/posts/soot' }])
    expect(plan.newId).toBe('content/posts/soot/index.md')
    expect(textAfter(plan, single)).toContain(
      '{{< ref "soot" >}} {{% relref "/posts/soot/index.md#top" %}} {{< ref "posts/soot" >}} [i](/posts/soot/) {{< ref "other" >}}',
    )
    expect(textAfter(plan, bundle)).toBe(
      '---\ntitle: Ink\naliases: [/posts/ink/]\ndate: 2024-01-02\n---\n![](a.png) [w](../water/)\n',
    )
  })

  test('publishing takes the mark away, in its own characters', () => {
    const plan = planned(sampleOperations('hugo', bundle, texts), {
      kind: 'publish',
      id: bundle,
      day: '2024-01-02',
    })
    expect(textAfter(plan, bundle)).toBe(texts[bundle].replace('draft: true', 'draft: false'))
    expect(plan.renames).toEqual([])
  })

  test('moving to another section keeps links that are counted from the file', () => {
    const text = '---\ntitle: Water\n---\n![](../../static-ish/a.png) [x](ink/index.md)\n'
    const blog = sampleOperations(
      'hugo',
      single,
      { ...texts, [single]: text },
      { files: [...files, 'static-ish/a.png', 'content/notes/_index.md'] },
    )
    const plan = planned(blog, { kind: 'move', id: single, folder: 'content/notes/deep' })
    expect(plan.newId).toBe('content/notes/deep/water.md')
    expect(textAfter(plan, single)).toBe(
      '---\ntitle: Water\n---\n![](../../../static-ish/a.png) [x](../../posts/ink/index.md)\n',
    )
  })
})

describe('plain and Eleventy', () => {
  test('a plain post that moves keeps its relative pictures', () => {
    const id = 'notes/2024-01-02-ink.md'
    const blog = sampleOperations(
      'plain',
      id,
      { [id]: '![](images/ink/a.png)\n' },
      {
        files: ['notes/images/ink/a.png'],
      },
    )
    expect(textAfter(planned(blog, { kind: 'move', id, folder: 'archive/old' }), id)).toBe(
      '![](../../notes/images/ink/a.png)\n',
    )
    const renamed = planned(blog, { kind: 'rename', id, name: 'soot' })
    expect(renamed.renames).toEqual([
      { from: id, to: 'notes/2024-01-02-soot.md' },
      { from: 'notes/images/ink', to: 'notes/images/soot' },
    ])
    expect(textAfter(renamed, id)).toBe('![](images/soot/a.png)\n')
  })

  test('an Eleventy draft is published by its field', () => {
    const id = 'posts/ink.md'
    const blog = sampleOperations('eleventy', id, { [id]: '---\ntitle: Ink\ndraft: true\n---\n' })
    expect(textAfter(planned(blog, { kind: 'publish', id, day: '2024-01-02' }), id)).toContain('draft: false')
  })
})

describe('duplicate and delete', () => {
  const texts = {
    [walk]: '---\ntitle: 江边散步\nredirect_from: [/old/]\n---\n![](a.png)\n',
    [other]: '[x](/2024/05/01/江边散步/)\n',
  }
  const blog = sampleOperations('jekyll', walk, texts, { config: pretty, canRedirect: true })

  test('a copy has a name and a title of its own, and none of the old addresses', () => {
    const plan = planned(blog, { kind: 'duplicate', id: walk, title: '江边散步 副本' })
    expect(plan.creates).toEqual([
      {
        id: '_posts/2024-05-01-江边散步-copy.md',
        text: '---\ntitle: 江边散步 副本\nredirect_from: []\n---\n![](a.png)\n',
      },
    ])
  })

  test('deleting says how many links will lead nowhere', () => {
    const plan = planned(blog, { kind: 'delete', id: walk })
    expect([plan.trashes, plan.newId]).toEqual([[walk], null])
    expect(plan.warnings).toEqual([{ key: 'operation.linksLost', params: { count: 1, files: 1 } }])
  })
})
