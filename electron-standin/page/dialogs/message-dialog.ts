import type { MessageAnswer, MessageQuestion } from '../../wire-messages.ts'
import { button, line, openDialog, row } from './open-dialog.ts'

/** Shows a message with its buttons; Enter is the default one, Escape the one that cancels. */
export function showMessage(question: MessageQuestion): Promise<MessageAnswer> {
  return new Promise(resolve => {
    const answer = (response: number) => {
      dialog.close()
      resolve({ response, checkboxChecked: check.checked })
    }
    const dialog = openDialog(question.message || question.title, () => answer(question.cancelId))
    const { label, check } = checkbox(question)
    if (question.detail !== '') dialog.body.append(line('p', question.detail))
    if (question.checkboxLabel !== '') dialog.body.append(label)
    const buttons = question.buttons.map((text, index) => {
      const isFirst = index === question.defaultId
      return button(text.replace(/&(?!&)/, ''), () => answer(index), isFirst)
    })
    const buttonRow = row(...buttons)
    buttonRow.classList.add('end')
    dialog.body.append(buttonRow)
    ;(buttons[question.defaultId] ?? buttons[0])?.focus()
  })
}

function checkbox(question: MessageQuestion) {
  const check = document.createElement('input')
  check.type = 'checkbox'
  check.checked = question.checkboxChecked
  const label = document.createElement('label')
  label.className = 'check'
  label.append(check, question.checkboxLabel)
  return { label, check }
}
