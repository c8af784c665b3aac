import { type SubmitEvent, startTransition, useActionState, useState } from 'react'
import { settingProblem } from '../../shared/config/plan-config-edit.ts'
import type { Message } from '../../shared/errors.ts'
import { firstAddress } from '../../shared/new-blog/first-address.ts'
import { type StarterLanguage, starterLanguages } from '../../shared/new-blog/starter-texts.ts'
import { sayMessage, useLanguage, useSay } from '../say.ts'
import { goTo } from '../state/app/layout-store.ts'
import { explain } from '../state/app/notices-store.ts'
import { useBlog } from '../state/blog/blog-store.ts'
import { newBlogFieldId, startBlog } from '../state/blog/new-blog.ts'
import { today } from '../state/operations/operation-actions.ts'
import { Icon } from '../ui/icon.tsx'
import { AddressExample } from './address-example.tsx'
import { SettingField } from './setting-field.tsx'
import './blog-settings.css'

/** Asks what a new blog is called, whose it is, where it will be found and what it is written in. */
export function NewBlogView() {
  const say = useSay()
  const spoken = useLanguage()
  const [title, setTitle] = useState('')
  const [author, setAuthor] = useState('')
  const [address, setAddress] = useState('')
  const [language, setLanguage] = useState<StarterLanguage>(spoken === 'zh-Hans' ? 'zh-CN' : 'en')
  const [problem, start, isStarting] = useActionState(tryToStart, null)
  const addressProblem = settingProblem('address', address.trim())
  const isReady = title.trim() !== '' && addressProblem === null
  return (
    <main className="page">
      <form
        className="page-column setting-form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault()
          if (isReady && !isStarting) startTransition(() => start({ title, author, address, language }))
        }}
      >
        <button type="button" className="button page-back" onClick={() => goTo('posts')}>
          <Icon name="back" />
          {say('newBlog.back')}
        </button>
        <h1 className="page-title">{say('newBlog.title')}</h1>
        <p className="page-lead">{say('newBlog.intro')}</p>
        <SettingField label="blogSettings.name" value={title} onChange={setTitle} id={newBlogFieldId} />
        <SettingField label="blogSettings.author" value={author} onChange={setAuthor} />
        <SettingField
          label="blogSettings.address"
          placeholder="https://"
          value={address}
          problem={addressProblem}
          onChange={setAddress}
        >
          {say('blogSettings.addressText')} {say('blogSettings.addressLater')}
          <AddressExample address={address} example={firstAddress(language, today())} />
        </SettingField>
        <LanguageChoice language={language} onChange={setLanguage} />
        <Foot problem={problem} isReady={isReady} isStarting={isStarting} />
      </form>
    </main>
  )
}

async function tryToStart(
  _before: Message | null,
  wish: Parameters<typeof startBlog>[0],
): Promise<Message | null> {
  try {
    await startBlog(wish)
    return null
  } catch (error) {
    return explain(error)
  }
}

interface LanguageProps {
  readonly language: StarterLanguage
  readonly onChange: (language: StarterLanguage) => void
}

/** Each language is named in itself. */
function LanguageChoice({ language, onChange }: LanguageProps) {
  const say = useSay()
  return (
    <fieldset className="setting-field">
      <legend className="setting-field-label">{say('blogSettings.language')}</legend>
      <div className="choice">
        {starterLanguages.map(({ tag, name }) => (
          <label key={tag} className="choice-option" lang={tag}>
            <input
              type="radio"
              className="unseen"
              name="language"
              value={tag}
              checked={tag === language}
              onChange={() => onChange(tag)}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface FootProps {
  readonly problem: Message | null
  readonly isReady: boolean
  readonly isStarting: boolean
}

function Foot({ problem, isReady, isStarting }: FootProps) {
  const say = useSay()
  const isOpening = useBlog(state => state.isOpening)
  return (
    <>
      {problem && !isStarting && (
        <p className="setting-form-problem" role="alert">
          <Icon name="warning" />
          {sayMessage(say, problem)}
        </p>
      )}
      <div className="setting-form-foot">
        <button type="submit" className="button-primary" disabled={!isReady || isStarting || isOpening}>
          {say(isStarting ? 'newBlog.creating' : 'newBlog.create')}
        </button>
      </div>
      <p className="setting-field-text">{say('newBlog.folderText')}</p>
    </>
  )
}
