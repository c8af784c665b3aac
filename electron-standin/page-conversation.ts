import { PageCalls } from './page-calls.ts'
import { encode } from './wire-codec.ts'
import type { Question, ToPage } from './wire-messages.ts'

/** A connection to a page. */
export interface Link {
  send(message: ToPage): void
  close(why: 'replaced' | 'ended'): void
}

interface Asked {
  readonly about: Question
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  /** The page that was asked; null: none yet. */
  page: number | null
}

/** What is sent to a window whose page never comes is not kept without end. */
const maxQueued = 10_000

/** All that is said to a window's page, over as many connections as that takes, and over reloads. */
export class PageConversation {
  /** With this the page may come back when its connection broke. */
  resume: string | null = null
  /** Counts the documents that were shown. */
  page = 0
  /** Of the document that is shown now. */
  calls = new PageCalls()
  #link: Link | null = null
  #queue: ToPage[] = []
  #isOver = false
  readonly #questions = new Map<number, Asked>()
  #lastQuestion = 0

  get isConnected(): boolean {
    return this.#link !== null
  }

  /** A page has come, or has come back. */
  attach(link: Link, resume: string, isSamePage: boolean): void {
    this.#link?.close('replaced')
    this.#link = link
    this.resume = resume
    if (!isSamePage) this.#turnPage()
    link.send({ kind: 'welcome', resume })
    for (const message of this.#queue.splice(0)) link.send(message)
    for (const question of this.#questions.keys()) this.#put(question)
  }

  detach(link: Link): void {
    if (this.#link === link) this.#link = null
  }

  /** The page is gone for good, and another will come. */
  dropPage(): void {
    this.#link?.close('ended')
    this.#link = null
  }

  /** Waits while no page is connected, as during a reload. Throws for what cannot be cloned. */
  post(message: ToPage): void {
    if (this.#isOver) return
    if (this.#link) {
      this.#link.send(message)
      return
    }
    // Who sends what cannot be cloned hears it now, not when a page comes.
    encode(message)
    if (this.#queue.length < maxQueued) this.#queue.push(message)
  }

  /** Resolves with the page's answer, which may come from a later page; rejects when the window is destroyed. */
  ask(about: Question): Promise<unknown> {
    const question = ++this.#lastQuestion
    return new Promise((resolve, reject) => {
      this.#questions.set(question, { about, resolve, reject, page: null })
      this.#put(question)
    })
  }

  isAsking(question: number): boolean {
    return this.#questions.has(question)
  }

  answered(question: number, value: unknown): void {
    this.#questions.get(question)?.resolve(value)
    this.#questions.delete(question)
  }

  end(): void {
    this.#isOver = true
    this.dropPage()
    for (const { reject } of this.#questions.values()) reject(new Error('the window is gone'))
    this.#questions.clear()
  }

  /** Answers to calls of the page before are not for this one; a page that is gone has nothing against going. */
  #turnPage(): void {
    this.page++
    this.calls = new PageCalls()
    this.#queue = this.#queue.filter(message => message.kind !== 'reply')
    for (const [question, { about }] of this.#questions) {
      if (about.kind === 'unload') this.answered(question, true)
    }
  }

  /** Once to each page. */
  #put(question: number): void {
    const asked = this.#questions.get(question)
    if (!asked || !this.#link || asked.page === this.page) return
    asked.page = this.page
    this.#link.send({ kind: 'ask', question, about: asked.about })
  }
}
