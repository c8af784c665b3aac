import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { chooseBlog, openExample, openRecent } from '../state/blog/blog-actions.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { openNewBlog } from '../state/blog/new-blog.ts'
import { showTab } from '../state/blog/overview-store.ts'
import { Icon } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import { BlogSeal } from './seal-mark.tsx'
import './menu.css'

/** The seal of the open blog; pressed, it offers the other blogs. */
export function BlogMenu() {
  const say = useSay()
  const blog = useBlog(state => state.blog)
  const recents = useBlog(state => state.recents)
  if (!blog) return null
  const others = recents.filter(recent => recent.folder !== blog.folder)
  return (
    <MenuTrigger>
      <Button className="rail-blog" aria-label={say('welcome.switch', { name: blog.name })}>
        <BlogSeal name={blog.name} />
      </Button>
      <Popover className="menu-popover" placement="right top" offset={6}>
        <div className="menu-head">
          <strong>{blog.name}</strong>
          <span className="menu-detail">{blog.folder}</span>
        </div>
        <Menu className="menu" aria-label={say('welcome.switch', { name: blog.name })}>
          <MenuItem
            className="menu-item"
            textValue={say('command.blogSettings')}
            onAction={() => showTab('settings')}
          >
            <Icon name="settings" />
            <span className="menu-lines">{say('command.blogSettings')}</span>
          </MenuItem>
          <Separator className="menu-line" />
          {others.length > 0 && (
            <MenuSection aria-label={say('welcome.recents')}>
              {others.map(({ id, name, folder }) => (
                <MenuItem
                  key={id}
                  className="menu-item menu-item-tall"
                  textValue={name}
                  onAction={() => void attempt(() => openRecent(id))}
                >
                  <BlogSeal name={name} />
                  <span className="menu-lines">
                    <span>{name}</span>
                    <span className="menu-detail">{folder}</span>
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {others.length > 0 && <Separator className="menu-line" />}
          <MenuItem
            className="menu-item"
            textValue={say('welcome.openAnother')}
            onAction={() => void attempt(chooseBlog)}
          >
            <Icon name="folder" />
            <span className="menu-lines">{say('welcome.openAnother')}</span>
            <KeyHint keys="Mod+O" />
          </MenuItem>
          <MenuItem className="menu-item" textValue={say('welcome.newBlog')} onAction={openNewBlog}>
            <Icon name="newPost" />
            <span className="menu-lines">{say('welcome.newBlog')}</span>
          </MenuItem>
          <MenuItem
            className="menu-item"
            textValue={say('welcome.example')}
            onAction={() => void attempt(openExample)}
          >
            <Icon name="book" />
            <span className="menu-lines">{say('welcome.example')}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
