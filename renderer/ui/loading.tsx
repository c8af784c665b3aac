import './loading.css'

/** A calm wait: the words appear only when it takes longer than a moment. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <p className="loading" role="status">
      <span className="loading-drop" aria-hidden="true" />
      {text}
    </p>
  )
}
