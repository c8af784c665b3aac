import { randomBytes } from 'node:crypto'

const lifetimeMs = 60_000
const maxWaiting = 100

/** A nonce a page: it is in the page's HTML, which no other page can read, and opens one socket. */
export class PageNonces {
  readonly #waiting = new Map<string, number>()
  readonly #resumable = new Set<string>()

  issue(now: number): string {
    for (const [nonce, since] of this.#waiting) {
      if (now - since > lifetimeMs || this.#waiting.size >= maxWaiting) this.#waiting.delete(nonce)
    }
    const nonce = random()
    this.#waiting.set(nonce, now)
    return nonce
  }

  isWaiting(nonce: string, now: number): boolean {
    const since = this.#waiting.get(nonce)
    return since !== undefined && now - since <= lifetimeMs
  }

  /** True once for each nonce. */
  consume(nonce: string, now: number): boolean {
    const isGood = this.isWaiting(nonce, now)
    this.#waiting.delete(nonce)
    return isGood
  }

  /** A socket that breaks, as when a laptop sleeps, may be opened again by whoever has this. */
  issueResume(): string {
    const resume = random()
    this.#resumable.add(resume)
    return resume
  }

  canResume(resume: string): boolean {
    return this.#resumable.has(resume)
  }

  forget(resume: string): void {
    this.#resumable.delete(resume)
  }
}

/** 192 bits, safe in an address. */
export function random(): string {
  return randomBytes(24).toString('base64url')
}
