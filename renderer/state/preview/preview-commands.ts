import type { Command } from '../app/commands.ts'
import { useBlog } from '../blog/blog-store.ts'
import { useWriting } from '../writing/writing-store.ts'
import { copyHtml, copyMarkdown, copyRich, printPost, savePdf } from './copy-post.ts'
import {
  showView,
  toggleFollowsClicks,
  toggleTogether,
  turnPreviewTheme,
  turnView,
} from './preview-look-store.ts'
import { allowRemotePictures, useRemotePictures } from './remote-pictures.ts'
import { thePreview } from './the-preview.ts'
import { isWindowDark } from './window-darkness.ts'

const isWriting = () => useWriting.getState().postId !== null
const isShown = () => isWriting() && thePreview() !== null

/** All of them are about the post that is written in. */
export const previewCommands: readonly Command[] = [
  {
    id: 'preview.turnView',
    title: 'command.turnPreview',
    keys: 'Mod+Alt+V',
    isAvailable: isShown,
    run: turnView,
  },
  {
    id: 'preview.article',
    title: 'command.previewArticle',
    isAvailable: isShown,
    run: () => showView('article'),
  },
  { id: 'preview.page', title: 'command.previewPage', isAvailable: isShown, run: () => showView('page') },
  { id: 'preview.phone', title: 'command.previewPhone', isAvailable: isShown, run: () => showView('phone') },
  {
    id: 'preview.turnTheme',
    title: 'command.turnPreviewTheme',
    isAvailable: isShown,
    run: () => turnPreviewTheme(isWindowDark()),
  },
  {
    id: 'preview.showCaret',
    title: 'command.showInPreview',
    keys: 'Mod+Alt+L',
    isAvailable: isShown,
    run: () => thePreview()?.showCaret(),
  },
  { id: 'preview.together', title: 'command.toggleTogether', isAvailable: isShown, run: toggleTogether },
  { id: 'preview.clicks', title: 'command.toggleClicks', isAvailable: isShown, run: toggleFollowsClicks },
  {
    id: 'preview.remote',
    title: 'command.toggleRemote',
    isAvailable: () => useBlog.getState().blog !== null,
    run: () => allowRemotePictures(useRemotePictures.getState().isAllowed !== true),
  },
  {
    id: 'preview.copyRich',
    title: 'command.copyRich',
    keys: 'Mod+Shift+C',
    isAvailable: isShown,
    run: () => copyRich('rich'),
  },
  {
    id: 'preview.copyWechat',
    title: 'command.copyWechat',
    isAvailable: isShown,
    run: () => copyRich('wechat'),
  },
  {
    id: 'preview.copyZhihu',
    title: 'command.copyZhihu',
    isAvailable: isShown,
    run: () => copyRich('zhihu'),
  },
  {
    id: 'preview.copyMarkdown',
    title: 'command.copyMarkdown',
    isAvailable: isWriting,
    run: () => copyMarkdown(false),
  },
  {
    id: 'preview.copyMarkdownWhole',
    title: 'command.copyMarkdownWhole',
    isAvailable: isWriting,
    run: () => copyMarkdown(true),
  },
  { id: 'preview.copyHtml', title: 'command.copyHtml', isAvailable: isShown, run: copyHtml },
  {
    id: 'preview.print',
    title: 'command.printPost',
    isAvailable: isShown,
    run: printPost,
  },
  { id: 'preview.savePdf', title: 'command.savePdf', isAvailable: isShown, run: savePdf },
]
