import { type Say, useSay } from '../say.ts'
import { type Command, keysOf, useCommands } from '../state/app/commands.ts'
import { KeyHint, useIsMac, useSayChord } from '../ui/key-hint.tsx'
import './key-list.css'
import { groupKeys } from './keys-of-commands.ts'

/** Every key there is, from the commands themselves: a list of its own would be out of date. */
export function KeyList() {
  const say = useSay()
  const commands = useCommands(state => state.commands)
  const paletteKeys = useSayChord()('Mod+K')
  return (
    <>
      <h2 className="help-heading">{say('help.keys')}</h2>
      <p className="page-lead">{say('help.keysLead', { keys: paletteKeys })}</p>
      {groupKeys(commands).map(group => (
        <section key={group.title} className="key-group">
          <h3 className="key-group-title">{say(group.title)}</h3>
          <dl className="key-list">
            {group.commands.map(command => (
              <KeyRow key={command.id} command={command} say={say} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function KeyRow({ command, say }: { readonly command: Command; readonly say: Say }) {
  const keys = keysOf(command, useIsMac())
  if (keys === undefined) return null
  return (
    <div className="key-row">
      <dt>{say(command.title, command.params)}</dt>
      <dd>
        <KeyHint keys={keys} />
      </dd>
    </div>
  )
}
