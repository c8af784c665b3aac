import { AppError } from '../../shared/errors.ts'
import {
  accentNames,
  fontChoices,
  isAccent,
  isFonts,
  isVariant,
  type Look,
  variants,
} from '../../shared/site/look.ts'

/** Nothing chosen leaves the usual look. */
export function chosenLook({ theme, accent, fonts }: Readonly<Record<string, string>>): {
  readonly look?: Partial<Look>
} {
  if (theme !== undefined && !isVariant(theme)) {
    throw new AppError('invalid', 'cli.unknownTheme', { theme, themes: variants })
  }
  if (accent !== undefined && !isAccent(accent)) {
    throw new AppError('invalid', 'cli.unknownAccent', { accent, accents: accentNames })
  }
  if (fonts !== undefined && !isFonts(fonts)) {
    throw new AppError('invalid', 'cli.unknownFonts', { fonts, choices: fontChoices })
  }
  return {
    look: {
      ...(theme === undefined ? {} : { variant: theme }),
      ...(accent === undefined ? {} : { accent }),
      ...(fonts === undefined ? {} : { fonts }),
    },
  }
}
