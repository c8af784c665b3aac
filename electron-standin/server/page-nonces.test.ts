import { describe, expect, test } from 'vitest'
import { PageNonces } from './page-nonces.ts'

describe('nonces of pages', () => {
  test('each opens one socket, once', () => {
    const nonces = new PageNonces()
    const nonce = nonces.issue(0)
    expect(nonces.isWaiting(nonce, 1)).toBe(true)
    expect(nonces.consume(nonce, 2)).toBe(true)
    expect(nonces.consume(nonce, 3)).toBe(false)
    expect(nonces.isWaiting(nonce, 3)).toBe(false)
  })

  test('one that was not used in a minute is void', () => {
    const nonces = new PageNonces()
    const nonce = nonces.issue(0)
    expect(nonces.consume(nonce, 60_001)).toBe(false)
  })

  test('not more than a hundred wait, and the latest do', () => {
    const nonces = new PageNonces()
    const first = nonces.issue(0)
    const rest = Array.from({ length: 150 }, () => nonces.issue(1))
    expect(nonces.isWaiting(first, 2)).toBe(false)
    expect(rest.filter(nonce => nonces.isWaiting(nonce, 2))).toEqual(rest.slice(-100))
  })

  test('what was never issued opens nothing', () => {
    const nonces = new PageNonces()
    nonces.issue(0)
    for (const guess of ['', 'undefined', '__proto__', 'a'.repeat(32)]) {
      expect(nonces.consume(guess, 0)).toBe(false)
      expect(nonces.canResume(guess)).toBe(false)
    }
  })

  test('a page comes back until it is forgotten', () => {
    const nonces = new PageNonces()
    const resume = nonces.issueResume()
    expect([nonces.canResume(resume), nonces.canResume(resume)]).toEqual([true, true])
    nonces.forget(resume)
    expect(nonces.canResume(resume)).toBe(false)
  })

  test('no two are alike', () => {
    const nonces = new PageNonces()
    const all = new Set(Array.from({ length: 1000 }, () => nonces.issueResume()))
    expect(all.size).toBe(1000)
    for (const nonce of all) expect(nonce).toMatch(/^[\w-]{32}$/)
  })
})
