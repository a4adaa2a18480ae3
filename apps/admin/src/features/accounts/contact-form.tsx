import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import { useEffect, useRef } from 'react'
import { useRecordForm } from '../../connection/use-record-form.ts'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { FieldScope, focusField } from '../../ui/fields/field-scope.tsx'
import { toast } from '../../ui/toast.tsx'
import { ContactEditor, emptyContact } from './contact-editor.tsx'
import { MayNotKeep } from './may-not-keep.tsx'
import { Clash, SaveBar } from './save-bar.tsx'

interface ContactFormProps {
  /** Null for a new one. */
  record: RecordView<'contact'> | null
  account: RecordView<'account'>
  onSaved(id: string): void
}

/** A contact's data, saved by one press. */
export function ContactForm({ record, account, onSaved }: ContactFormProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const mayKeep = usePermission('customers.keep')
  const form = useRecordForm<'contact'>({
    kind: 'contact',
    record,
    emptyBody: emptyContact(account.id, language),
    onRefused: ({ path }) => focusField('contact', path),
    onSaved: (id) => {
      toast('done', t`Contacto guardado`)
      onSaved(id)
    },
  })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (record === null) box.current?.querySelector<HTMLElement>('input')?.focus()
  }, [record === null])
  return (
    <>
      <div className="cu-body" ref={box}>
        {!mayKeep && <MayNotKeep />}
        <Clash form={form} />
        <FieldScope form="contact" problems={form.problems} isReadOnly={!mayKeep}>
          <ContactEditor
            id={form.id}
            body={form.body}
            onChange={form.change}
            problems={form.problems}
            example={null}
            isReadOnly={!mayKeep}
            sites={account.versions[0]?.body.sites ?? []}
          />
        </FieldScope>
      </div>
      {mayKeep && <SaveBar form={form} label={record ? t`Guardar` : t`Guardar contacto`} />}
    </>
  )
}
