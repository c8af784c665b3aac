import { type KeyChord, sayChord } from '../state/app/key-chord.ts'
import { useSettings } from '../state/app/settings-store.ts'

/** A key as this platform writes it. */
export function KeyHint({ keys }: { readonly keys: KeyChord }) {
  return <kbd className="key-hint">{useSayChord()(keys)}</kbd>
}

export function useSayChord(): (keys: KeyChord) => string {
  const isMac = useIsMac()
  return keys => sayChord(keys, isMac)
}

export function useIsMac(): boolean {
  return useSettings(state => state.platform === 'mac')
}
