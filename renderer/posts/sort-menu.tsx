import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
  Separator,
} from 'react-aria-components'
import { type SortKey, sortKeys, turnedTo } from '../../shared/post-list/list-view.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { groupByYear, orderBy, usePostList } from '../state/posts/post-list-store.ts'
import { Icon } from '../ui/icon.tsx'
import '../ui/menu.css'
import './sort-menu.css'

/** A button that says in which order the posts are, and changes it. */
export function SortMenu() {
  const say = useSay()
  const { order, isByYear } = usePostList(state => state.view)
  const way = order.isDescending ? 'descending' : 'ascending'
  const sortBy = (by: SortKey) => {
    if (by !== order.by) void attempt(() => orderBy(turnedTo(by, order)))
  }
  const turn = (isDescending: boolean) => void attempt(() => orderBy({ ...order, isDescending }))
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={say('list.sort')}>
        <Icon name="sort" />
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={say('list.sort')}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order.by]}
            onSelectionChange={chosen => {
              const by = sortKeys.find(key => isIn(chosen, key))
              if (by) sortBy(by)
            }}
          >
            <Header className="menu-section">{say('list.sortBy')}</Header>
            {sortKeys.map(key => (
              <Choice key={key} id={key} text={say(`list.by.${key}`)} />
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[way]}
            aria-label={say('list.order')}
            onSelectionChange={chosen => turn(isIn(chosen, 'descending'))}
          >
            <Choice id="descending" text={say(`list.descending.${order.by}`)} />
            <Choice id="ascending" text={say(`list.ascending.${order.by}`)} />
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="multiple"
            selectedKeys={isByYear ? ['year'] : []}
            aria-label={say('list.group')}
            onSelectionChange={chosen => void attempt(() => groupByYear(isIn(chosen, 'year')))}
          >
            <Choice id="year" text={say('list.byYear')} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Choice({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <MenuItem id={id} className="menu-item sort-choice" textValue={text}>
      <Icon name="check" />
      <span className="menu-lines">{text}</span>
    </MenuItem>
  )
}

function isIn(chosen: Selection, key: string): boolean {
  return chosen === 'all' || chosen.has(key)
}
