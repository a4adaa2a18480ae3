/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'

interface FieldProps {
  name: string
  label: string
  /** What stands small behind the label: that it is optional, what its limits are. */
  note?: string
  /** A whole sentence; it is tied to the field. */
  wrong?: string | undefined
}

const wrongId = (name: string) => `${name}-wrong`

const tiedTo = (name: string, wrong: string | undefined) =>
  wrong === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': wrongId(name) }

function Label({ name, label, note }: FieldProps) {
  return (
    <label class="label" for={name}>
      {label} {note && <small>{note}</small>}
    </label>
  )
}

function Wrong({ name, wrong }: Pick<FieldProps, 'name' | 'wrong'>) {
  if (wrong === undefined) return null
  return (
    <p class="wrong" id={wrongId(name)}>
      {wrong}
    </p>
  )
}

/** One line of text. */
export function TextField(
  props: FieldProps & { value: string; type?: 'text' | 'email'; autocomplete: string; required?: boolean },
) {
  const { name, value, type = 'text', autocomplete, required = false, wrong } = props
  return (
    <div class="field">
      <Label {...props} />
      <input
        class="control"
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        maxlength={300}
        aria-required={required}
        {...tiedTo(name, wrong)}
      />
      <Wrong name={name} wrong={wrong} />
    </div>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { value: string; maxLength: number }) {
  const { name, value, maxLength, wrong } = props
  return (
    <div class="field">
      <Label {...props} />
      <textarea
        class="control"
        id={name}
        name={name}
        rows={5}
        maxlength={maxLength}
        aria-required
        {...tiedTo(name, wrong)}
      >
        {value}
      </textarea>
      <Wrong name={name} wrong={wrong} />
    </div>
  )
}

/** One of a few, all to be seen at once. */
export function ChoiceField(props: FieldProps & { value: string; choices: { value: string; label: string }[] }) {
  const { name, label, note, value, choices, wrong } = props
  return (
    <fieldset class="field" id={name} {...tiedTo(name, wrong)}>
      <legend class="label">
        {label} {note && <small>{note}</small>}
      </legend>
      <div class="choices">
        {choices.map((choice) => (
          <label class="choice" key={choice.value}>
            <input type="radio" name={name} value={choice.value} checked={choice.value === value} />
            {choice.label}
          </label>
        ))}
      </div>
      <Wrong name={name} wrong={wrong} />
    </fieldset>
  )
}

/** Files from the sender's machine. */
export function FilesField(props: FieldProps) {
  const { name, wrong } = props
  return (
    <div class="field">
      <Label {...props} />
      <input class="control" id={name} name={name} type="file" multiple {...tiedTo(name, wrong)} />
      <Wrong name={name} wrong={wrong} />
    </div>
  )
}

/** What has to be mended, above the form, each point linked to its field (WCAG 3.3.1). */
export function ErrorSummary({ title, wrong }: { title: string; wrong: { field?: string; sentence: string }[] }) {
  if (wrong.length === 0) return null
  return (
    <div class="summary" role="alert">
      <h2>{title}</h2>
      <ul>
        {wrong.map(({ field, sentence }) => (
          <li key={sentence}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** A short fact that stands before a page's title. */
export function Done({ children }: { children: Child }) {
  return (
    <p class="done">
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
        aria-hidden="true"
      >
        <circle cx="12" cy="12" r="9" />
        <path d="m9 12 2 2 4-4" />
      </svg>
      {children}
    </p>
  )
}
