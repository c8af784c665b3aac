import type { SubmitEvent } from 'react'
import { type SettingName, settingNames } from '../../shared/config/blog-settings.ts'
import type { ShownFile } from '../../shared/config/shown-settings.ts'
import { sayMessage, useSay } from '../say.ts'
import {
  loadBlogSettings,
  problemOf,
  revertBlogSettings,
  saveBlogSettings,
  shownValue,
  typeSetting,
  useBlogSettings,
} from '../state/blog/blog-settings-store.ts'
import { Blank } from '../ui/blank.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/loading.tsx'
import { AddressExample } from './address-example.tsx'
import { languageTags, timeZones } from './choices.ts'
import { SettingField } from './setting-field.tsx'
import './blog-settings.css'

/** What the blog's own configuration file says of it, and a form to change that. */
export function BlogSettingsTab() {
  const say = useSay()
  const shown = useBlogSettings(state => state.shown)
  const problem = useBlogSettings(state => state.problem)
  if (shown?.kind === 'shown') return <Form shown={shown} />
  const reason = shown?.reason ?? problem
  if (reason === null) return <Loading text={say('blogSettings.loading')} />
  return (
    <Blank icon="settings" title={say('blogSettings.title')} text={sayMessage(say, reason)}>
      <button type="button" className="button" onClick={() => void loadBlogSettings()}>
        {say('blogSettings.lookAgain')}
      </button>
    </Blank>
  )
}

function Form({ shown }: { readonly shown: ShownFile }) {
  const say = useSay()
  const edit = useBlogSettings(state => state.edit)
  const field = (name: SettingName) => ({
    value: shownValue(shown, edit, name),
    problem: problemOf(edit, name),
    locked: shown.locked[name] ?? null,
    onChange: (value: string) => typeSetting(name, value),
  })
  return (
    <form
      className="page-column setting-form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        void saveBlogSettings()
      }}
    >
      <h2 className="page-title">{say('blogSettings.title')}</h2>
      <p className="page-lead">{say('blogSettings.intro', { file: shown.file })}</p>
      <SettingField label="blogSettings.name" {...field('title')} />
      <SettingField label="blogSettings.author" {...field('author')} />
      <SettingField label="blogSettings.description" isLong {...field('description')}>
        {say('blogSettings.descriptionText')}
      </SettingField>
      <SettingField label="blogSettings.address" placeholder="https://" {...field('address')}>
        {say('blogSettings.addressText')}
        <AddressExample address={shownValue(shown, edit, 'address')} example={shown.example} />
      </SettingField>
      <div className="setting-pair">
        <SettingField label="blogSettings.language" choices={languageTags} {...field('language')} />
        <SettingField label="blogSettings.timeZone" choices={timeZones()} {...field('timeZone')} />
      </div>
      <p className="setting-field-text">{say('blogSettings.timeZoneText')}</p>
      <Foot />
    </form>
  )
}

function Foot() {
  const say = useSay()
  const { edit, problem, isSaving } = useBlogSettings()
  const isChanged = Object.keys(edit).length > 0
  const isWrong = settingNames.some(name => problemOf(edit, name) !== null)
  const isOutdated = problem?.key === 'config.changedMeanwhile'
  return (
    <>
      {problem && (
        <p className="setting-form-problem" role="alert">
          <Icon name="warning" />
          {sayMessage(say, problem)}
        </p>
      )}
      <div className="setting-form-foot">
        <button
          type="submit"
          className="button-primary"
          disabled={!isChanged || isWrong || isSaving || isOutdated}
        >
          {say(isSaving ? 'blogSettings.saving' : 'blogSettings.save')}
        </button>
        {isOutdated && (
          <button type="button" className="button" onClick={() => void loadBlogSettings()}>
            {say('blogSettings.lookAgain')}
          </button>
        )}
        {isChanged && (
          <button type="button" className="button" disabled={isSaving} onClick={revertBlogSettings}>
            {say('blogSettings.revert')}
          </button>
        )}
      </div>
    </>
  )
}
