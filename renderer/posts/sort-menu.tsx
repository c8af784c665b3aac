import { Button, Header, Menu, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { type SortKey, sortKeys, turnedTo } from '../../shared/post-list/list-view.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { groupByYear, orderBy, usePostList } from '../state/posts/post-list-store.ts'
import { ChoiceItem, isChosen } from '../ui/choice-item.tsx'
import { Icon } from '../ui/icon.tsx'

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
              const by = sortKeys.find(key => isChosen(chosen, key))
              if (by) sortBy(by)
            }}
          >
            <Header className="menu-section">{say('list.sortBy')}</Header>
            {sortKeys.map(key => (
              <ChoiceItem key={key} id={key} text={say(`list.by.${key}`)} />
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[way]}
            aria-label={say('list.order')}
            onSelectionChange={chosen => turn(isChosen(chosen, 'descending'))}
          >
            <ChoiceItem id="descending" text={say(`list.descending.${order.by}`)} />
            <ChoiceItem id="ascending" text={say(`list.ascending.${order.by}`)} />
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="multiple"
            selectedKeys={isByYear ? ['year'] : []}
            aria-label={say('list.group')}
            onSelectionChange={chosen => void attempt(() => groupByYear(isChosen(chosen, 'year')))}
          >
            <ChoiceItem id="year" text={say('list.byYear')} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
