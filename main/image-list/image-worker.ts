import { workerData } from 'node:worker_threads'
import type { BlogImage } from '../../shared/images/blog-image.ts'
import { openBlog } from '../blog/open-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { type Answers, answerQuestions } from '../threads/answer-questions.ts'
import { createImageLister } from './image-lister.ts'
import type { ImagePlace, ImageQuestions } from './image-questions.ts'

// The thread that looks at a blog's pictures: the main process has the window's typing to answer to.

// Only blog-images.ts starts this file, and gives it this.
const place = workerData as ImagePlace
const answers = openBlog(place.root).then((blog): Answers<ImageQuestions, readonly BlogImage[]> => {
  const lister = createImageLister(blog, { ...place, fs: nodeFs })
  return {
    list: () => lister.list(),
    look: (_args, { tell, signal }) => lister.look({ onImages: tell }, signal),
    plan: ({ change, unsaved }, { signal }) => lister.plan(change, unsaved, signal),
  }
})

// A list is quick, and somebody looks at an empty window until it comes.
answerQuestions<ImageQuestions, readonly BlogImage[]>(answers, ['list'])
