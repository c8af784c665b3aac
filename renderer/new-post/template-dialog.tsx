import { Dialog, Heading, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components'
import type { FileId, Generator } from '../../shared/blog.ts'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { closeTemplates, takeTemplate, useTemplates } from '../state/writing/templates-store.ts'
import '../ui/dialog.css'
import './template-dialog.css'

/** Asks after which template a new post is made, or says where the generator looks for one. */
export function TemplateDialog() {
  const offered = useTemplates(state => state.offered)
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={offered !== null}
      onOpenChange={isOpen => !isOpen && closeTemplates()}
    >
      <Modal className="dialog-modal">
        <Dialog className="dialog">{offered && <Body offered={offered} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Body({ offered }: { readonly offered: readonly FileId[] }) {
  const say = useSay()
  return (
    <div className="dialog-form">
      <Heading className="dialog-title" slot="title">
        {say('newPost.templates')}
      </Heading>
      {offered.length === 0 ? (
        <NoTemplates />
      ) : (
        <>
          <p className="dialog-lead">{say('newPost.templatesText')}</p>
          <ListBox
            className="templates"
            aria-label={say('newPost.templates')}
            autoFocus="first"
            onAction={key => void attempt(() => takeTemplate(String(key)))}
          >
            {offered.map(id => (
              <ListBoxItem key={id} id={id} className="template" textValue={nameOf(id)}>
                <span className="template-name">{nameOf(id)}</span>
                <span className="template-file">{id}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        </>
      )}
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={closeTemplates}>
          {say(offered.length === 0 ? 'dialog.close' : 'dialog.cancel')}
        </button>
      </div>
    </div>
  )
}

const folders: Readonly<Record<Generator, string>> = {
  jekyll: '_templates',
  hexo: 'scaffolds',
  hugo: 'archetypes',
  eleventy: '_templates',
  plain: '_templates',
}

function NoTemplates() {
  const say = useSay()
  const generator = useBlog(state => state.blog?.generator ?? 'plain')
  return <p className="dialog-lead">{say('newPost.noTemplates', { folder: folders[generator] })}</p>
}

function nameOf(id: FileId): string {
  return id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}
