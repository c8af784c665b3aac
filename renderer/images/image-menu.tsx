import { Menu, Separator } from 'react-aria-components'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import {
  copyImageLink,
  copyImagePath,
  lookLarge,
  renameImage,
  replaceImage,
  showImageInFolder,
  shrinkImages,
  stripImages,
  trashImages,
} from '../state/images/image-actions.ts'
import { useImages } from '../state/images/images-store.ts'
import { CommandItem, MenuAt } from '../ui/menu-at.tsx'

/** What can be done with the chosen pictures, at the tile that asked for it. */
export function ImageMenu() {
  const say = useSay()
  const at = useImages(state => state.menuAt)
  const count = useImages(state => state.chosen.keys.size)
  if (at === null) return null
  const words = count === 1 ? ofOne : ofSeveral
  const act = (run: () => void | Promise<void>) => () => {
    close()
    void attempt(run)
  }
  return (
    <MenuAt at={at} close={close}>
      <Menu className="menu" aria-label={say('images.menu')} autoFocus="first">
        {count === 1 && (
          <>
            <CommandItem icon="images" words="command.imageLarge" act={act(() => lookLarge(true))} />
            <CommandItem icon="rename" words="command.imageRename" keys="F2" act={act(renameImage)} />
            <CommandItem icon="publish" words="command.imageReplace" act={act(replaceImage)} />
            <CommandItem icon="copy" words="command.imageCopyPath" act={act(copyImagePath)} />
            <CommandItem icon="link" words="command.imageCopyLink" act={act(copyImageLink)} />
            <CommandItem icon="folder" words="command.imageShowInFolder" act={act(showImageInFolder)} />
            <Separator className="menu-line" />
          </>
        )}
        <CommandItem icon="unseen" words={words.strip} act={act(stripImages)} />
        <CommandItem icon="shrink" words={words.shrink} act={act(shrinkImages)} />
        <CommandItem icon="trash" words={words.trash} keys="Delete" act={act(trashImages)} />
      </Menu>
    </MenuAt>
  )
}

const ofOne = {
  strip: 'command.imageStrip',
  shrink: 'command.imageShrink',
  trash: 'command.imageTrash',
} as const

const ofSeveral = {
  strip: 'command.imagesStrip',
  shrink: 'command.imagesShrink',
  trash: 'command.imagesTrash',
} as const

function close(): void {
  useImages.setState({ menuAt: null })
}
