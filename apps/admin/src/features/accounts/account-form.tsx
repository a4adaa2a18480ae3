import { useLingui } from '@lingui/react/macro'
import type { RecordView } from '@mesa/api'
import { useEffect, useRef } from 'react'
import { useRecordForm } from '../../connection/use-record-form.ts'
import { usePermission } from '../../session/session.ts'
import { FieldScope, focusField } from '../../ui/fields/field-scope.tsx'
import { toast } from '../../ui/toast.tsx'
import { AccountEditor, emptyAccount } from './account-editor.tsx'
import { MayNotKeep } from './may-not-keep.tsx'
import { Clash, SaveBar } from './save-bar.tsx'

interface AccountFormProps {
  /** Null for a new one. */
  record: RecordView<'account'> | null
  onSaved(id: string): void
}

/** A customer's data, saved by one press. */
export function AccountForm({ record, onSaved }: AccountFormProps) {
  const { t } = useLingui()
  const mayKeep = usePermission('customers.keep')
  const form = useRecordForm<'account'>({
    kind: 'account',
    record,
    emptyBody: emptyAccount(),
    onRefused: ({ path }) => focusField('account', path),
    onSaved: (id) => {
      toast('done', t`Cliente guardado`)
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
        <FieldScope form="account" problems={form.problems} isReadOnly={!mayKeep}>
          <AccountEditor
            id={form.id}
            body={form.body}
            onChange={form.change}
            problems={form.problems}
            example={null}
            isReadOnly={!mayKeep}
          />
        </FieldScope>
      </div>
      {mayKeep && <SaveBar form={form} label={record ? t`Guardar` : t`Guardar cliente`} />}
    </>
  )
}
