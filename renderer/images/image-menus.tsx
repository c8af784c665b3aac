import { useRef } from 'react'
import { Button, Header, Menu, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { type SizeLimit, sizeLimits } from '../../shared/images/filter-images.ts'
import { imageFolders, imageOrders } from '../../shared/images/sort-images.ts'
import { useLanguage, useSay } from '../say.ts'
import { chooseLimit, sortImagesBy, useImages } from '../state/images/images-store.ts'
import { ChoiceItem, isChosen } from '../ui/choice-item.tsx'
import { formatSize } from '../ui/format-size.ts'
import { Icon } from '../ui/icon.tsx'

/** A button that says in which order the pictures are, and changes it. */
export function SortMenu() {
  const say = useSay()
  const { by, isDescending } = useImages(state => state.sort)
  const turn = (isDown: boolean) => useImages.setState({ sort: { by, isDescending: isDown } })
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={say('images.sort')}>
        <Icon name="sort" />
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={say('images.sort')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[by]}
            onSelectionChange={chosen => {
              const order = imageOrders.find(key => isChosen(chosen, key))
              if (order && order !== by) sortImagesBy(order)
            }}
          >
            <Header className="menu-section">{say('images.sort')}</Header>
            {imageOrders.map(key => (
              <ChoiceItem key={key} id={key} text={say(`images.by.${key}`)} />
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[isDescending ? 'descending' : 'ascending']}
            aria-label={say('images.sort')}
            onSelectionChange={chosen => turn(isChosen(chosen, 'descending'))}
          >
            <ChoiceItem id="ascending" text={say('images.ascending')} />
            <ChoiceItem id="descending" text={say('images.descending')} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** From which size on a picture is too large. */
export function LimitMenu() {
  const say = useSay()
  const language = useLanguage()
  const limit = useImages(state => state.limit)
  const wordsOf = ({ bytes, pixels }: SizeLimit) =>
    say('images.limitChoice', { size: formatSize(bytes, language), pixels })
  return (
    <MenuTrigger>
      <Button className="link-button images-limit" aria-label={say('images.limit')}>
        {wordsOf(limit)}
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={say('images.limit')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(limit.bytes)]}
          onSelectionChange={chosen => {
            const wanted = sizeLimits.find(({ bytes }) => isChosen(chosen, String(bytes)))
            if (wanted) chooseLimit(wanted)
          }}
        >
          {sizeLimits.map(choice => (
            <ChoiceItem key={choice.bytes} id={String(choice.bytes)} text={wordsOf(choice)} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Longer lists of folders are no menu any more: the search finds a folder by its name. */
const mostFolders = 200

/** The folder whose pictures are shown. */
export function FolderMenu() {
  const say = useSay()
  const language = useLanguage()
  const folder = useImages(state => state.folder)
  const images = useImages(state => state.images)
  const trigger = useRef<HTMLButtonElement>(null)
  const folders = imageFolders(images ?? []).slice(0, mostFolders)
  return (
    <MenuTrigger>
      <Button ref={trigger} className="button images-folder" aria-label={say('images.folder')}>
        <Icon name="folder" />
        <span className="images-folder-name">{folder === '' ? say('images.allFolders') : folder}</span>
        <Icon name="chevron" />
      </Button>
      <Popover className="menu-popover images-folders" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={say('images.folder')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[`/${folder}`]}
          onSelectionChange={chosen => {
            const [key] = chosen === 'all' ? [] : [...chosen]
            if (typeof key === 'string') useImages.setState({ folder: key.slice(1) })
          }}
        >
          <ChoiceItem id="/" text={say('images.allFolders')} />
          {folders.map(({ folder: id, count }) => (
            <ChoiceItem key={id} id={`/${id}`} text={id} count={count.toLocaleString(language)} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
