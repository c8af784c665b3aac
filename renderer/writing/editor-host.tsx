import { useEffect, useRef } from 'react'
import { acceptPictures } from '../state/pictures/accept-pictures.ts'
import { theEditor } from '../state/writing/the-editor.ts'

/** Gives the one editor a place on the page. The editor outlives this component, and never hears of React. */
export function EditorHost() {
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const host = place.current
    if (!host) return
    const { view } = theEditor()
    const stopAccepting = acceptPictures(view)
    host.append(view.dom)
    view.requestMeasure()
    return () => {
      stopAccepting()
      view.dom.remove()
    }
  }, [])

  return <div className="editor-host" ref={place} />
}
