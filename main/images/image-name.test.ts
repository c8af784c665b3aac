import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberedName, safeImageName } from './image-name.ts'

describe('safeImageName', () => {
  test.each([
    ['bug fix.png', '.png', 'bug-fix.png'],
    ['深圳 黑客松.PNG', '.png', '深圳-黑客松.PNG'],
    ['截屏2026-03-14 下午3.04.05.png', '.png', '截屏2026-03-14-下午3.04.05.png'],
    ['photo.jpeg', '.jpg', 'photo.jpeg'],
    ['photo.png', '.jpg', 'photo.jpg'],
    ['photo.heic', '.jpg', 'photo.jpg'],
    ['v1.2', '.png', 'v1.2.png'],
    ['no extension', '.gif', 'no-extension.gif'],
    ['a/b\\c.png', '.png', 'c.png'],
    ['../../etc/passwd', '.png', 'passwd.png'],
    ['a:b*c?"<>|.png', '.png', 'a-b-c.png'],
    ['.hidden.png', '.png', 'hidden.png'],
    ['trailing . .png', '.png', 'trailing.png'],
    ['CON.png', '.png', 'CON-image.png'],
    ['com1.tar.png', '.png', 'com1.tar-image.png'],
    ['\0\n.png', '.png', 'image.png'],
    ['', '.webp', 'image.webp'],
    ['a\u202Egnp.exe', '.png', 'a-gnp.exe.png'],
    ['e\u0301te\u0301.png', '.png', '\u00e9t\u00e9.png'],
  ])('%j %s → %s', (name, extension, safe) => {
    expect(safeImageName(name, extension)).toBe(safe)
  })

  test('any name becomes one that every system takes, and stays what it is the second time', () => {
    const names = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }))
    fc.assert(
      fc.property(names, fc.constantFrom('.png', '.jpg', '.svg'), (name, extension) => {
        const safe = safeImageName(name, extension)
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(120)
        expect(safe).not.toMatch(/[/\\:*?"<>|\x00-\x1f\s]|^[.~-]|[. ]$|^(con|nul|aux|prn)(\.|$)/i)
        expect(safe).not.toMatch(/\p{Cs}/u)
        expect(safe.toLowerCase()).toMatch(/.\.(png|jpe?g|jfif|svg)$/)
        expect(safeImageName(safe, extension)).toBe(safe)
      }),
      { numRuns: 2000 },
    )
  })
})

test('numberedName', () => {
  expect(numberedName('a.b.png', 2)).toBe('a.b-2.png')
  expect(numberedName('a', 3)).toBe('a-3')
})
