import { expect, test } from 'vitest'
import { asWritten, writtenAddresses } from './written-address.ts'

const loaded = (address: string) => `ink-asset://blog/key/img/x.png${asWritten(address)}`

test.each(['/img/江 边.png', '../a,b.png?v=1&w=2', 'x\'(1)".png', '%E6%B1%9F.png'])(
  '%s comes back',
  address => {
    expect(writtenAddresses(loaded(address))).toBe(address)
  },
)

test('several in one attribute come back, with their sizes; others stay', () => {
  expect(
    writtenAddresses(`${loaded('/a.png')} 1x, ${loaded('b c.png')} 2x, https://example.org/x.png#as=y 3x`),
  ).toBe('/a.png 1x, b c.png 2x, https://example.org/x.png#as=y 3x')
})

test('half of a character and an address with a part of its own do no harm', () => {
  expect(writtenAddresses(loaded('a\ud800.png'))).toBe('a\ufffd.png')
  expect(asWritten('/drawing.svg#part')).toBe('')
})
