import { describe, expect, it } from 'vitest'
import { altAt, isPoorAlt } from './alt-text.ts'

const alt = (text: string) => altAt(text, text.indexOf('/a'))

describe('altAt', () => {
  it('finds what is said of a picture in Markdown', () => {
    const text = 'See ![the river [at dawn]](/a.png "x")'
    expect(alt(text)).toEqual({ from: 6, to: 25, text: 'the river [at dawn]' })
    expect(alt('![]({{ site.baseurl }}/a.png)')).toEqual({ from: 2, to: 2, text: '' })
    expect(alt('![x](</a b.png>)')?.text).toBe('x')
  })

  it('finds it in a tag, where there is a place for it', () => {
    const text = '<img src="/a.png" alt="dawn" width="4">'
    const found = alt(text)
    expect(text.slice(found?.from, found?.to)).toBe('dawn')
    expect(alt('<img src="/a.png">')).toBeNull()
  })

  it('finds none in a link', () => {
    expect(alt('[the picture](/a.png)')).toBeNull()
  })
})

describe('isPoorAlt', () => {
  it('knows a name for a name, whatever it looks like', () => {
    for (const said of ['', '  ', 'IMG_1', 'img_1.JPG']) expect(isPoorAlt(said, '/x/IMG_1.jpg')).toBe(true)
    expect(isPoorAlt('江边', '/%E6%B1%9F%E8%BE%B9.png')).toBe(true)
    expect(isPoorAlt('The river at dawn', '/river.jpg')).toBe(false)
  })
})
