import { describe, expect, test } from 'vitest'
import type { Generator } from '../../shared/blog.ts'
import { configFrom } from '../blog/config-from.ts'
import { type HabitPost, learnImageHabit, postName } from './image-habit.ts'

const blog = (generator: Generator = 'jekyll', raw: Record<string, unknown> = {}) => ({
  generator,
  config: configFrom(generator, raw),
})

function post(name: string, text = '', title = name): HabitPost {
  const date = { timeMs: Date.UTC(2020, 4, 6), day: '2020-05-06', source: 'name' as const }
  return { id: `_posts/2020-05-06-${name}.md`, title, date, text }
}

const picture = (folder: string) => `![](/${folder}/1.png)\n`

describe('learnImageHabit', () => {
  test('from the post’s own links: the folder with most of them, whatever its name is', () => {
    const text = picture('img/old') + picture('img/posts/另一个名字').repeat(2)
    const habit = learnImageHabit(blog(), post('深圳黑客松之旅', text), [])
    expect(habit).toEqual({
      folder: 'img/posts/另一个名字',
      form: { base: 'root', prefix: '', suffix: '', isEncoded: false },
      from: 'post',
    })
  })

  test('its own links win over what all others do', () => {
    const others = ['b', 'c', 'd'].map(name => post(name, picture(`img/posts/${name}`)))
    expect(learnImageHabit(blog(), post('a', picture('pictures')), others).folder).toBe('pictures')
  })

  test('without any, from what most posts do: their file’s name, not the title', () => {
    const others = [
      post('b', picture('img/posts/b'), 'Title B'),
      post('c', picture('img/posts/c'), 'Title C'),
      post('d', picture('img/posts/named otherwise')),
      post('e', '![](https://example.org/x.png)'),
    ]
    expect(learnImageHabit(blog(), post('新文章', '', '标题'), others).folder).toBe('img/posts/新文章')
  })

  test('or their titles, or one folder for all, or year and month', () => {
    const named = (folder: (name: string) => string) =>
      ['b', 'c'].map(name => post(name, picture(folder(name)), `Title ${name}`))
    const learnt = (folder: (name: string) => string) =>
      learnImageHabit(blog(), post('a', '', 'Title a'), named(folder)).folder
    expect(learnt(name => `pics/Title%20${name}`)).toBe('pics/Title a')
    expect(learnt(() => 'uploads')).toBe('uploads')
    expect(learnt(() => 'uploads/2020/05')).toBe('uploads/2020/05')
    expect(learnt(name => `img/2020-05-06-${name}`)).toBe('img/2020-05-06-a')
  })

  test('a folder that only one other post uses is that post’s own', () => {
    const others = [post('b', picture('img/only of b'.replaceAll(' ', '-')))]
    expect(learnImageHabit(blog(), post('a'), others).folder).toBe('assets/img/a')
  })

  test('whether Chinese is encoded is learnt from others where the post’s own links do not show it', () => {
    const others = [post('二', '![](/img/%E4%BA%8C/1.png)')]
    const own = learnImageHabit(blog(), post('一', picture('img/one')), others)
    expect(own).toMatchObject({ folder: 'img/one', form: { isEncoded: true } })
  })

  test('the form goes with the folder', () => {
    const text = `![]({{ site.baseurl }}/img/a/1.png) ![]({{ site.baseurl }}/img/a/2.png) ![](/img/a/3.png)`
    expect(learnImageHabit(blog(), post('a', text), []).form.prefix).toBe('{{ site.baseurl }}')
  })

  test.each([
    ['jekyll', '_posts/2020-05-06-名.md', {}, 'assets/img/名', 'root'],
    ['hexo', 'source/_posts/名.md', {}, 'source/images/名', 'root'],
    ['hexo', 'source/_posts/名.md', { post_asset_folder: true }, 'source/_posts/名', 'relative'],
    ['hugo', 'content/posts/名.md', {}, 'static/images/名', 'root'],
    ['hugo', 'content/posts/名/index.md', {}, 'content/posts/名', 'relative'],
    ['eleventy', 'posts/名.md', {}, 'assets/img/名', 'root'],
    ['plain', 'notes/名.md', {}, 'notes/images/名', 'relative'],
    ['plain', '名.md', {}, 'images/名', 'relative'],
  ] as const)('a %s blog without pictures, %s: %j', (generator, id, raw, folder, base) => {
    const habit = learnImageHabit(blog(generator, raw), { ...post('x'), id }, [])
    expect([habit.folder, habit.form.base]).toEqual([folder, base])
  })
})

test('a Hexo post with its own folder shows its pictures by the tag, unless the blog says that a name will do', () => {
  const learnt = (raw: Record<string, unknown>, text = '') => {
    const hexo = blog('hexo', { post_asset_folder: true, ...raw })
    return learnImageHabit(hexo, { ...post('x', text), id: 'source/_posts/名.md' }, []).form
  }
  expect(learnt({})).toMatchObject({ prefix: '{% asset_img ', suffix: ' %}' })
  expect(learnt({ marked: { prependRoot: true, postAsset: true } })).toMatchObject({ prefix: '' })
  expect(learnt({}, '![](a.png)')).toMatchObject({ prefix: '' })
  expect(learnt({ marked: { postAsset: true } }, '{% asset_img a.png %}').prefix).toBe('{% asset_img ')
})

test('postName', () => {
  expect(postName('_posts/2016-12-03-深圳黑客松之旅.md')).toBe('深圳黑客松之旅')
  expect(postName('_posts/2016-12-03-.md')).toBe('2016-12-03-')
  expect(postName('content/a/index.md')).toBe('a')
})
