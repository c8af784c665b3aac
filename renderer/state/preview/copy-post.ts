import { splitPost } from '../../../shared/matter/split-post.ts'
import { assetOrigin } from '../../../shared/schemes.ts'
import { ask } from '../../ask.ts'
import type { RichPurpose } from '../../preview-frame/copy/copied-form.ts'
import { notify } from '../app/notices-store.ts'
import { useBlog } from '../blog/blog-store.ts'
import { theEditor } from '../writing/the-editor.ts'
import { useWriting } from '../writing/writing-store.ts'
import { copyToClipboard } from './copy-to-clipboard.ts'
import { listLinks } from './list-links.ts'
import { publishLinks } from './publish-links.ts'
import { thePreview } from './the-preview.ts'

/** With its pictures in it, in the form that a place takes which knows no style sheets. */
export async function copyRich(form: RichPurpose): Promise<void> {
  const made = await thePreview()?.html(form)
  if (!made) return
  const copy = parse(made.html)
  await publishLinks(copy, made.post, 'all')
  if (form === 'wechat') listLinks(copy)
  await bringPictures(copy)
  tell(copyToClipboard({ html: copy.innerHTML, text: made.text }), `preview.copied.${form}`)
}

/** What the renderer makes of it, as text. */
export async function copyHtml(): Promise<void> {
  const made = await thePreview()?.html('plain')
  if (!made) return
  const copy = parse(made.html)
  await publishLinks(copy, made.post, 'named')
  tell(copyToClipboard({ text: copy.innerHTML }), 'preview.copied.html')
}

/** As it is written, from the first word on or from the front matter on. */
export function copyMarkdown(withFrontMatter: boolean): void {
  const text = theEditor().view.state.doc.toString()
  const { bodyFrom } = splitPost(text, useBlog.getState().blog?.generator)
  const wanted = withFrontMatter ? text : text.slice(bodyFrom).replace(/^\n+/, '')
  tell(copyToClipboard({ text: wanted }), 'preview.copied.markdown')
}

export async function printPost(): Promise<void> {
  const made = await thePreview()?.html('print')
  if (made) await ask('preview.print', { html: made.html })
}

export async function savePdf(): Promise<void> {
  const made = await thePreview()?.html('print')
  if (!made) return
  const title = useWriting.getState().fields?.title.value ?? ''
  const saved = await ask('preview.savePdf', { html: made.html, name: `${fileName(title)}.pdf` })
  if (saved) notify('done', { key: 'preview.pdfSaved', params: { file: saved.file } })
}

/** A title as a file may be called everywhere. */
export function fileName(title: string): string {
  const name = title
    .replace(/[\u0000-\u001f<>:"/\\|?*\s]+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
  return name === '' ? 'post' : name
}

/** Inert: nothing in it loads. */
function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body
}

/** Pictures of the blog have addresses that only this app knows: those go along as data. */
async function bringPictures(copy: ParentNode): Promise<void> {
  for (const picture of copy.querySelectorAll('img')) {
    const address = picture.getAttribute('src') ?? ''
    if (!address.startsWith(`${assetOrigin}/`)) continue
    const [asset = ''] = address.slice(assetOrigin.length + 1).split('#')
    const data = await ask('preview.picture', { asset })
    if (data.address === null) picture.removeAttribute('src')
    else picture.setAttribute('src', data.address)
  }
}

function tell(isCopied: boolean, key: `preview.copied.${RichPurpose | 'html' | 'markdown'}`): void {
  if (isCopied) notify('done', { key })
  else notify('problem', { key: 'preview.notCopied' })
}
