import type { Handlers } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { languageFor } from '../../shared/words/language-for.ts'
import { nodeFs } from '../disk/node-fs.ts'
import { writeOutput } from '../disk/write-output.ts'
import type { HandlerParts } from '../handlers.ts'
import type { Asset } from '../images/asset-file.ts'
import { isNewer, pictureData } from '../post-page/picture-data.ts'
import { typedIn } from './site-preview.ts'

type PreviewHandlers = Pick<
  Handlers,
  | 'preview.remotePictures'
  | 'preview.allowRemotePictures'
  | 'preview.page'
  | 'preview.picture'
  | 'preview.changedPictures'
  | 'preview.print'
  | 'preview.savePdf'
>

/** What the preview of a post asks for. */
export function previewHandlers(parts: HandlerParts): PreviewHandlers {
  const { session, settings, desktop, sitePreview, remotePictures } = parts
  const rootOf = () => session.required().blog.root
  const fileOf = async (asset: string): Promise<Asset | null> => {
    const slash = asset.indexOf('/')
    try {
      return await session.assetFile(asset.slice(0, slash), asset.slice(slash + 1))
    } catch (error) {
      if (error instanceof AppError) return null
      throw error
    }
  }
  return {
    'preview.remotePictures': async () => ({ isAllowed: remotePictures.isAllowed(rootOf()) }),
    'preview.allowRemotePictures': async ({ isAllowed }) => {
      await remotePictures.allow(rootOf(), isAllowed)
      return { isAllowed }
    },
    'preview.page': async ({ post, look }) => {
      const root = rootOf()
      const order = {
        root,
        options: { withDrafts: true, withFuture: true, look },
        language: languageFor(settings.current().language, desktop.systemLanguage),
        typed: () => typedIn(session, root),
      }
      return { html: await sitePreview.page(order, post) }
    },
    'preview.picture': async ({ asset }) => {
      const file = await fileOf(asset)
      // One that is not there is copied as the post has it: with its name.
      return { address: file && (await pictureData(file)) }
    },
    'preview.changedPictures': async ({ assets, sinceMs }) => {
      const isChanged = await Promise.all(
        assets.map(async asset => {
          const file = await fileOf(asset)
          return file !== null && isNewer(file, sinceMs)
        }),
      )
      return { changed: assets.filter((_, at) => isChanged[at]) }
    },
    'preview.print': ({ html }) => desktop.print(html),
    'preview.savePdf': async ({ html, name }) => {
      const file = await desktop.chooseFile('pdf', name)
      if (file === null) return null
      await writeOutput(nodeFs, file, await desktop.makePdf(html))
      return { file }
    },
  }
}
