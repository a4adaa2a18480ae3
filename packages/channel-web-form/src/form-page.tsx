/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Language } from '@mesa/plugin-sdk'
import { ChoiceField, ErrorSummary, FilesField, formText, renderDocument, TextArea, TextField } from '@mesa/portal'
import type { Wrong } from './judge-form.ts'
import { formLimits } from './options.ts'
import { type FilledForm, OTHER_SYSTEM } from './read-form.ts'

export interface FormPage {
  language: Language
  companyName: string
  form: FilledForm
  wrong: Wrong[]
  systems: { id: string; name: string }[]
  maxMegabytes: number
}

/** The form, with what was typed and what has to be mended. Without a script and without a table of its own. */
export function renderFormPage({ language, companyName, form, wrong, systems, maxMegabytes }: FormPage): string {
  const text = formText[language]
  const wrongAt = (field: Wrong['field']) => wrong.find((point) => point.field === field)?.sentence
  const choices = [
    ...systems.map(({ id, name }) => ({ value: id, label: name })),
    { value: OTHER_SYSTEM, label: text.otherSystem },
  ]
  return renderDocument(
    { ...shellOf(language, companyName), title: text.title },
    <>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <ErrorSummary title={text.wrongTitle} wrong={wrong} />
      <form method="post" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="stamp" value={form.stamp} />
        <TextField
          name="address"
          label={text.address}
          value={form.address}
          type="email"
          autocomplete="email"
          required
          wrong={wrongAt('address')}
        />
        <TextField name="name" label={text.name} note={text.optional} value={form.name} autocomplete="name" />
        <TextField
          name="company"
          label={text.company}
          note={text.optional}
          value={form.company}
          autocomplete="organization"
        />
        <ChoiceField
          name="system"
          label={text.system}
          note={text.optional}
          value={form.systemId}
          choices={choices}
          wrong={wrongAt('system')}
        />
        <TextArea
          name="text"
          label={text.text}
          value={form.text}
          maxLength={formLimits.textCharacters}
          wrong={wrongAt('text')}
        />
        <FilesField name="files" label={text.files} note={text.filesNote(maxMegabytes)} wrong={wrongAt('files')} />
        <div class={form.trap === '' ? 'apart' : 'field'} aria-hidden={form.trap === '' ? 'true' : undefined}>
          <label class="label" for="website">
            {text.trap}
          </label>
          <input
            class="control"
            id="website"
            name="website"
            value={form.trap}
            tabindex={form.trap === '' ? -1 : undefined}
            autocomplete="off"
          />
        </div>
        <button class="button" type="submit">
          {text.send}
        </button>
      </form>
    </>,
  )
}

/** What every page of the form shares. */
export function shellOf(language: Language, companyName: string) {
  const other: Language = language === 'es' ? 'en' : 'es'
  const name = formText[language].otherLanguage
  return { language, companyName, otherLanguage: { href: `?lang=${other}`, language: other, name } }
}
