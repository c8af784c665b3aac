import type { BlogProblem } from '../../shared/check/blog-problem.ts'
import { type AssistCalls, type AssistName, answerAssist, createAssist } from '../assist/assist.ts'
import type { Blog } from '../blog/blog.ts'
import { createAskedThread } from '../threads/asked-thread.ts'
import type { CheckFact, CheckQuestions } from './check-questions.ts'
import { type CheckRunner, createCheckRunner } from './check-runner.ts'

/** Told at most this often how far a check is. */
const tellEveryMs = 300
/** What a thread has learnt of a large blog takes memory: it goes when nobody has asked for a while. */
const idleMs = 120_000

export interface Checker extends CheckRunner {
  /** Answers a question of whoever writes in this blog. */
  assist<N extends AssistName>(name: N, args: AssistCalls[N]['args']): Promise<AssistCalls[N]['result']>
  /** Ends the thread, if there is one. */
  close(): void
}

/** `workerFile` is the bundle of check-worker.ts; null: check in this thread. */
export function createChecker(blog: Blog, workerFile: string | null): Checker {
  const runner: Checker = workerFile === null ? checkHere(blog) : createThread(workerFile, blog.root)
  return {
    check: (listener, signal) => runner.check(inHandfuls(listener), signal),
    linksOf: (id, signal) => runner.linksOf(id, signal),
    assist: (name, args) => runner.assist(name, args),
    close: () => runner.close(),
  }
}

function checkHere(blog: Blog): Checker {
  const assist = createAssist(blog)
  return {
    ...createCheckRunner(blog),
    assist: (name, args) => answerAssist(assist, { name, args }),
    close: () => undefined,
  }
}

type Listener = Parameters<CheckRunner['check']>[0]

/** One message a post would keep the window busy with nothing else. */
function inHandfuls({ onProgress, onFound }: Listener): Listener {
  let told = 0
  let waiting: BlogProblem[] = []
  return {
    onProgress(done, total) {
      if (done < total && performance.now() - told < tellEveryMs) return
      told = performance.now()
      if (waiting.length > 0) onFound(waiting)
      waiting = []
      onProgress(done, total)
    },
    onFound: problems => waiting.push(...problems),
  }
}

function createThread(file: string, root: string): Checker {
  const thread = createAskedThread<CheckQuestions, CheckFact>({ file, workerData: root, idleMs })
  return {
    check: ({ onProgress, onFound }, signal) =>
      thread.ask('check', undefined, {
        signal,
        onFact: fact => {
          if (fact.kind === 'progressed') onProgress(fact.done, fact.total)
          else onFound(fact.problems)
        },
      }),
    linksOf: (id, signal) => thread.ask('linksOf', id, { signal }),
    assist: (name, args) => thread.ask(name, args),
    close: () => thread.close(new Error('the blog was closed while it was checked')),
  }
}
