import { workerData } from 'node:worker_threads'
import { createAssist } from '../assist/assist.ts'
import { openBlog } from '../blog/open-blog.ts'
import { type Answers, answerQuestions } from '../threads/answer-questions.ts'
import type { CheckFact, CheckQuestions } from './check-questions.ts'
import { createCheckRunner } from './check-runner.ts'

// The thread that a blog is checked in: the main process has the window's typing to answer to.

// Only checker.ts starts this file, and gives it the blog's real path.
const answers = openBlog(workerData as string).then((blog): Answers<CheckQuestions, CheckFact> => {
  const checks = createCheckRunner(blog)
  return {
    ...createAssist(blog),
    check: (_args, { tell, signal }) =>
      checks.check(
        {
          onProgress: (done, total) => tell({ kind: 'progressed', done, total }),
          onFound: problems => tell({ kind: 'found', problems }),
        },
        signal,
      ),
    linksOf: (id, { signal }) => checks.linksOf(id, signal),
  }
})

answerQuestions<CheckQuestions, CheckFact>(answers, ['typed', 'learn', 'links', 'pictures', 'headings'])
