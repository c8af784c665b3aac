import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { LogEntry } from '../../shared/calls/app.ts'
import { sayMessage, useLanguage, useSay } from '../say.ts'
import { useOperations } from '../state/operations/operations-store.ts'
import { Icon } from '../ui/icon.tsx'
import '../ui/dialog.css'
import './operations.css'

const close = () => useOperations.setState({ log: null })

/** The log: what was done to the blog's files, and what could not be, the newest first. */
export function ActivityView() {
  const say = useSay()
  const log = useOperations(state => state.log)
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={log !== null}
      onOpenChange={isOpen => !isOpen && close()}
    >
      <Modal className="dialog-modal dialog-wide">
        <Dialog className="dialog">
          <div className="dialog-form">
            <Heading className="dialog-title" slot="title">
              {say('log.title')}
            </Heading>
            <p className="dialog-lead">{say('log.lead')}</p>
            {log?.length === 0 && <p className="log-empty">{say('log.empty')}</p>}
            <ol className="log">
              {log?.map(entry => (
                <Entry key={`${entry.atMs} ${JSON.stringify(entry.message)}`} entry={entry} />
              ))}
            </ol>
            <div className="dialog-buttons">
              <button type="button" className="button" onClick={close}>
                {say('dialog.close')}
              </button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Entry({ entry }: { readonly entry: LogEntry }) {
  const say = useSay()
  const language = useLanguage()
  const time = new Date(entry.atMs)
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li className="log-entry" data-kind={entry.kind}>
      <Icon name={entry.kind === 'failed' ? 'warning' : 'check'} />
      <span className="log-words">{sayMessage(say, entry.message)}</span>
      <time dateTime={time.toISOString()}>{format.format(time)}</time>
    </li>
  )
}
