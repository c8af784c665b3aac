import { AppError } from '../../shared/errors.ts'
import {
  accentNames,
  defaultLook,
  fontChoices,
  imageChoices,
  isAccent,
  isFonts,
  isImageChoice,
  isVariant,
  type SiteLook,
  variants,
} from '../../shared/site/look.ts'
import { openSiteLooks } from '../app/site-looks.ts'
import { nodeFs } from '../disk/node-fs.ts'

/** The look that a command makes a site with. */
export interface ChosenLook extends SiteLook {
  /** Whether something of it is what was chosen in the app. */
  readonly isFromApp: boolean
}

/** The options that have a say in it, as they were typed. */
const options = ['theme', 'accent', 'fonts', 'images'] as const

/** What an option says for `null`: the theme's own colour, the theme's own letters. */
const own = 'own'

/** What the options say; where they are silent, what was chosen in the app for the blog (`root`), else the usual. */
export async function chosenLook(
  values: Readonly<Record<string, string>>,
  { root, dataFolder }: { readonly root: string; readonly dataFolder: string },
): Promise<ChosenLook> {
  const said = readOptions(values)
  const kept = await openSiteLooks(nodeFs, dataFolder).read(root)
  const { look, images } = kept ?? { look: defaultLook, images: 'original' }
  return {
    look: { ...look, ...said.look },
    images: said.images ?? images,
    isFromApp: kept !== null && options.some(option => values[option] === undefined),
  }
}

/** Throws for a name that is none. */
function readOptions({ theme, accent, fonts, images }: Readonly<Record<string, string>>) {
  if (theme !== undefined && !isVariant(theme)) {
    throw new AppError('invalid', 'cli.unknownTheme', { theme, themes: variants })
  }
  if (accent !== undefined && accent !== own && !isAccent(accent)) {
    throw new AppError('invalid', 'cli.unknownAccent', { accent, accents: [...accentNames, own] })
  }
  if (fonts !== undefined && fonts !== own && !isFonts(fonts)) {
    throw new AppError('invalid', 'cli.unknownFonts', { fonts, choices: [...fontChoices, own] })
  }
  if (images !== undefined && !isImageChoice(images)) {
    throw new AppError('invalid', 'cli.unknownImages', { images, choices: imageChoices })
  }
  return {
    look: {
      ...(theme === undefined ? {} : { variant: theme }),
      ...(accent === undefined ? {} : { accent: accent === own ? null : accent }),
      ...(fonts === undefined ? {} : { fonts: fonts === own ? null : fonts }),
    },
    images,
  }
}

/** As options, which make the same site on any machine. */
export function asOptions({ look, images }: SiteLook): string {
  const { variant, accent, fonts } = look
  return `--theme ${variant} --accent ${accent ?? own} --fonts ${fonts ?? own} --images ${images}`
}
