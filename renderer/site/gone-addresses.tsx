import { useState } from 'react'
import type { PostSummary } from '../../shared/blog.ts'
import { createTargetFinder } from '../../shared/site/address/likely-targets.ts'
import { useSay } from '../say.ts'
import { entriesOf, useBlog } from '../state/blog/blog-store.ts'
import { openBulkPlan } from '../state/operations/bulk-store.ts'
import './gone-addresses.css'

/** More at once are not read; the next export shows those that are left. */
const most = 200

/** Addresses that others may still link to, each with the posts that may have taken its place. */
export function GoneAddresses({ addresses }: { readonly addresses: readonly string[] }) {
  const say = useSay()
  const posts = entriesOf(useBlog(state => state.posts)).map(({ post }) => post)
  // What is offered stays as it was when the report came, whatever is typed meanwhile.
  const [offers] = useState(() => offersFor(addresses.slice(0, most), posts))
  const [chosen, setChosen] = useState(
    () => new Map(offers.map(({ address, targets }) => [address, targets[0]?.id ?? ''])),
  )
  const [isDone, setDone] = useState<ReadonlySet<string>>(new Set())
  const shown = offers.filter(({ address }) => !isDone.has(address))
  if (shown.length === 0) return null
  const redirects = shown.flatMap(({ address }) => {
    const post = chosen.get(address) ?? ''
    return post === '' ? [] : [{ post, from: address }]
  })
  const lead = () =>
    openBulkPlan({ type: 'addRedirects', redirects }, () =>
      setDone(before => new Set([...before, ...redirects.map(({ from }) => from)])),
    )
  const left = addresses.length - offers.length
  return (
    <section aria-labelledby="gone-title">
      <h3 className="export-problems-title" id="gone-title">
        {say('site.gone', { count: shown.length + left })}
      </h3>
      <p className="gone-text">{say('site.goneText')}</p>
      <ul className="gone-list">
        {shown.map(offer => (
          <GoneAddress
            key={offer.address}
            offer={offer}
            chosen={chosen.get(offer.address) ?? ''}
            onChoose={id => setChosen(before => new Map(before).set(offer.address, id))}
          />
        ))}
      </ul>
      {left > 0 && <p className="export-fine">{say('site.problemsMore', { count: left })}</p>}
      <button type="button" className="button" disabled={redirects.length === 0} onClick={lead}>
        {say('gone.lead', { count: redirects.length })}
      </button>
    </section>
  )
}

interface Offer {
  readonly address: string
  readonly targets: readonly PostSummary[]
}

function offersFor(addresses: readonly string[], posts: readonly PostSummary[]): readonly Offer[] {
  const find = createTargetFinder(posts)
  const byId = new Map(posts.map(post => [post.id, post]))
  return addresses.map(address => ({ address, targets: find(address).flatMap(id => byId.get(id) ?? []) }))
}

interface GoneAddressProps {
  readonly offer: Offer
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

function GoneAddress({ offer: { address, targets }, chosen, onChoose }: GoneAddressProps) {
  const say = useSay()
  return (
    <li className="gone-address">
      <span className="gone-from">{address}</span>
      {targets.length > 0 && (
        <select
          className="field gone-target"
          aria-label={say('gone.target', { address })}
          value={chosen}
          onChange={event => onChoose(event.target.value)}
        >
          {targets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value="">{say('gone.none')}</option>
        </select>
      )}
    </li>
  )
}
