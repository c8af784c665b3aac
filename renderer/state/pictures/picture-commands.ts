import { isUntitled } from '../../../shared/post/untitled.ts'
import type { Command } from '../app/commands.ts'
import { useWriting } from '../writing/writing-store.ts'
import { openPictureChoices } from './choices-store.ts'
import { insertFiles } from './choose-files.ts'
import { editPicture, pictureAtCaret } from './edit-picture.ts'
import { openPicker } from './picker-store.ts'

const isWriting = () => {
  const { postId, readOnly } = useWriting.getState()
  return postId !== null && readOnly === null
}
const isFiled = () => isWriting() && !isUntitled(useWriting.getState().postId ?? '')

export const pictureCommands: readonly Command[] = [
  {
    id: 'pictures.insertFiles',
    title: 'command.insertFiles',
    keys: 'Mod+Alt+P',
    isAvailable: isWriting,
    run: insertFiles,
  },
  {
    id: 'pictures.insert',
    title: 'command.insertPicture',
    keys: 'Mod+Shift+I',
    isAvailable: isWriting,
    run: openPicker,
  },
  {
    id: 'pictures.edit',
    title: 'command.editPicture',
    keys: 'Alt+Enter',
    isAvailable: () => isFiled() && pictureAtCaret() !== null,
    run: editPicture,
  },
  {
    id: 'pictures.choices',
    title: 'command.pictureChoices',
    isAvailable: isFiled,
    run: openPictureChoices,
  },
]
