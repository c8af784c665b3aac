import { workerData } from 'node:worker_threads'
import { type PackedImages, packImages, packLook } from '../../shared/images/packed-images.ts'
import { openBlog } from '../blog/open-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { type Answers, answerQuestions } from '../threads/answer-questions.ts'
import { createImageLister } from './image-lister.ts'
import type { ImagePlace, ImageQuestions } from './image-questions.ts'

// The thread that looks at a blog's pictures: the main process has the window's typing to answer to.

// Only blog-images.ts starts this file, and gives it this.
const place = workerData as ImagePlace
const answers = openBlog(place.root).then((blog): Answers<ImageQuestions, PackedImages> => {
  const lister = createImageLister(blog, { ...place, fs: nodeFs })
  return {
    look: async (_args, { tell, signal }) =>
      packLook(await lister.look({ onImages: images => tell(packImages(images)) }, signal)),
    relink: moved => lister.relink(moved),
    plan: ({ change, unsaved }, { signal }) => lister.plan(change, unsaved, signal),
  }
})

answerQuestions<ImageQuestions, PackedImages>(answers)
