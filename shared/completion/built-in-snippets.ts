// The tags that come with a generator, for blogs whose posts have none yet.
import type { Generator } from '../blog.ts'
import type { SnippetPart, TagSnippet } from './blog-completion.ts'

export function builtInSnippets(generator: Generator): readonly TagSnippet[] {
  return written[generator].map(template => {
    const parts = partsOf(template)
    return { label: /^\{\{?[%<] \S+/.exec(template)?.[0] ?? template, parts, uses: 0 }
  })
}

/** A tag without more, such as for an include or a shortcode that the blog has the file of. */
export function bareSnippet(open: string, close: string): TagSnippet {
  return { label: open, parts: [{ text: `${open} ` }, { field: '' }, { text: close }], uses: 0 }
}

/** `‹name›` is a place to fill in, `‹›` where one goes on. */
const written: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: [
    '{% highlight ‹ruby› %}\n‹›\n{% endhighlight %}',
    '{% raw %}\n‹›\n{% endraw %}',
    '{% include ‹file.html› %}',
    '{% comment %}\n‹›\n{% endcomment %}',
  ],
  hexo: [
    '{% asset_img ‹name.png› ‹title› %}',
    '{% codeblock ‹title› lang:‹js› %}\n‹›\n{% endcodeblock %}',
    '{% blockquote ‹author› %}\n‹›\n{% endblockquote %}',
    '{% youtube ‹id› %}',
    '{% raw %}\n‹›\n{% endraw %}',
  ],
  hugo: [
    '{{< figure src="‹src›" alt="‹alt›" caption="‹caption›" >}}',
    '{{< highlight ‹go› >}}\n‹›\n{{< /highlight >}}',
    '{{< youtube ‹id› >}}',
    '{{< vimeo ‹id› >}}',
    '{{< gist ‹user› ‹id› >}}',
    '{{< details summary="‹summary›" >}}\n‹›\n{{< /details >}}',
  ],
  eleventy: ['{% raw %}\n‹›\n{% endraw %}', '{% include "‹file.html›" %}'],
  plain: [],
}

function partsOf(template: string): readonly SnippetPart[] {
  return template
    .split(/(‹[^›]*›)/)
    .filter(part => part !== '')
    .map(part => (part.startsWith('‹') ? { field: part.slice(1, -1) } : { text: part }))
}
