import { useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useSay } from '../say.ts'
import { attempt } from '../state/app/notices-store.ts'
import { saveReport } from '../state/operations/operation-actions.ts'
import { useOperations } from '../state/operations/operations-store.ts'
import '../ui/dialog.css'
import './operations.css'

const close = () => useOperations.setState({ report: null })

/** A report of a problem, exactly as it would be shared; nothing is sent from here. */
export function ReportView() {
  const report = useOperations(state => state.report)
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={report !== null}
      onOpenChange={isOpen => !isOpen && close()}
    >
      <Modal className="dialog-modal dialog-wide">
        <Dialog className="dialog">{report !== null && <Body report={report} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Body({ report }: { readonly report: string }) {
  const say = useSay()
  const text = useRef<HTMLTextAreaElement>(null)
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="dialog-form">
      <Heading className="dialog-title" slot="title">
        {say('report.title')}
      </Heading>
      <p className="dialog-lead">{say('report.lead')}</p>
      <textarea
        ref={text}
        className="report-text"
        readOnly
        aria-label={say('report.text')}
        value={report}
        lang="en"
      />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          {say('dialog.close')}
        </button>
        <button type="button" className="button" onClick={() => void attempt(() => saveReport(report))}>
          {say('report.save')}
        </button>
        <button type="button" className="button-primary" onClick={() => setCopied(copy(text.current))}>
          {say(isCopied ? 'report.copied' : 'report.copy')}
        </button>
      </div>
    </div>
  )
}

/** By the page's own command: the window has no permission for the clipboard, and a click needs none for this. */
function copy(text: HTMLTextAreaElement | null): boolean {
  text?.focus()
  text?.select()
  return document.execCommand('copy')
}
