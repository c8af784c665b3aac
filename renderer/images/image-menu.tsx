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
        <CommandItem icon="unseen" words="command.imagesStrip" act={act(stripImages)} />
        <CommandItem icon="shrink" words="command.imagesShrink" act={act(shrinkImages)} />
        <CommandItem icon="trash" words="command.imagesTrash" keys="Delete" act={act(trashImages)} />
      </Menu>
    </MenuAt>
  )
}

function close(): void {
  useImages.setState({ menuAt: null })
}
