import { loadSharp } from '../images/load-sharp.ts'
import { answerQuestions } from '../threads/answer-questions.ts'
import { makeThumbnail } from './make-thumbnail.ts'
import type { ThumbnailQuestions } from './thumbnail-questions.ts'

// The thread that takes pictures apart: what a broken one does to it, the window does not feel.

answerQuestions<ThumbnailQuestions>(
  Promise.resolve({
    make: makeThumbnail,
    async warm() {
      await loadSharp()
    },
  }),
  ['make', 'warm'],
)
