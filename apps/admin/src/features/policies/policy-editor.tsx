import './policies.css'
import { useLingui } from '@lingui/react/macro'
import type { Allowance, PolicyBody } from '@mesa/core'
import { useRecords } from '../../connection/use-records.ts'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { ChoicesField } from '../../ui/fields/choices-field.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { SegmentedField } from '../../ui/fields/segmented-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import type { RecordEditorProps } from '../../ui/record-editor.ts'
import { AccountField } from './account-field.tsx'
import { without } from './policy-body.ts'
import { useAccount } from './use-account.ts'
import { usePlanOf } from './use-plan-of.ts'
import { usePlanVersions } from './use-plan-versions.ts'

interface PartProps {
  body: PolicyBody
  onChange(body: PolicyBody): void
}

function Terms({ id, body, onChange }: PartProps & { id: string | null }) {
  const { t } = useLingui()
  const plans = usePlanVersions()
  const offered = plans.filter(({ body: plan, versionId }) => plan.active || versionId === body.planVersionId)
  const agreed = usePlanOf(id, body.planVersionId)
  const isOlder = !plans.some(({ versionId }) => versionId === body.planVersionId)
  return (
    <>
      <div className="field-pair">
        <TextField
          label={t`Número`}
          path="number"
          value={body.number ?? ''}
          maxLength={40}
          onChange={(number) => onChange({ ...body, number })}
        />
        <SelectField
          label={t`Plan`}
          path="planVersionId"
          value={body.planVersionId ?? ''}
          emptyLabel={t`Elija un plan`}
          options={[
            ...offered.map(({ versionId, label }) => ({ value: versionId, label })),
            ...(isOlder && agreed
              ? [{ value: body.planVersionId, label: t`${agreed.body.name}, versión ${agreed.version}` }]
              : []),
          ]}
          hint={t`Vale como decía esta versión: lo que después cambie en el plan no cambia esta póliza.`}
          onChange={(planVersionId) => onChange({ ...body, planVersionId })}
        />
      </div>
      <div className="field-pair">
        <DateField
          label={t`Desde`}
          path="from"
          value={body.from ?? ''}
          onChange={(from) => onChange({ ...body, from: from as PolicyBody['from'] })}
        />
        <DateField
          label={t`Hasta (ese día incluido)`}
          path="to"
          value={body.to ?? ''}
          onChange={(to) => onChange({ ...body, to: to as PolicyBody['to'] })}
        />
      </div>
    </>
  )
}

function CoveredSystems({ body, onChange }: PartProps) {
  const { t } = useLingui()
  const systems = useRecords('system')
  const account = useAccount(body.accountId)
  const installed = new Set(account?.body.systems.map(({ systemId }) => systemId))
  const chosen = body.systemIds === 'all' ? [] : (body.systemIds ?? [])
  const offered = systems.filter(({ id }) => installed.has(id) || chosen.includes(id))
  return (
    <>
      <SegmentedField
        label={t`Sistemas cubiertos`}
        value={body.systemIds === 'all' ? 'all' : 'some'}
        options={[
          { value: 'some', label: t`Estos` },
          { value: 'all', label: t`Todos los que tenga` },
        ]}
        onChange={(which) => onChange({ ...body, systemIds: which === 'all' ? 'all' : [...installed] })}
      />
      {body.systemIds !== 'all' && (
        <ChoicesField
          label={t`Cuáles`}
          path="systemIds"
          value={chosen}
          options={offered.map(({ id, name }) => ({
            value: id,
            label: installed.has(id) ? name : t`${name} (no instalado)`,
          }))}
          onChange={(systemIds) => onChange({ ...body, systemIds: [...systemIds] })}
        />
      )}
    </>
  )
}

function CoveredSites({ body, onChange }: PartProps) {
  const { t } = useLingui()
  const sites = useAccount(body.accountId)?.body.sites ?? []
  const siteIds = body.siteIds === undefined || body.siteIds === 'all' ? null : body.siteIds
  return (
    <>
      {sites.length > 0 && (
        <SegmentedField
          label={t`Sitios cubiertos`}
          value={siteIds === null ? 'all' : 'some'}
          options={[
            { value: 'all', label: t`Todos` },
            { value: 'some', label: t`Solo algunos` },
          ]}
          onChange={(which) => {
            const everywhere = without(body, 'siteIds')
            onChange(which === 'all' ? everywhere : { ...everywhere, siteIds: sites.map(({ id }) => id) })
          }}
        />
      )}
      {siteIds && (
        <ChoicesField
          label={t`Cuáles sitios`}
          path="siteIds"
          value={siteIds}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosenSites) => onChange({ ...body, siteIds: [...chosenSites] })}
        />
      )}
    </>
  )
}

function AllowanceFields({ body, onChange }: PartProps) {
  const { t } = useLingui()
  const { allowance } = body
  const first: Allowance = { incidents: 10, per: 'month' }
  return (
    <>
      <CheckField
        label={t`Otro número de reportes que el plan`}
        value={allowance !== undefined}
        onChange={(isOwn) => onChange(isOwn ? { ...body, allowance: first } : without(body, 'allowance'))}
      />
      {allowance && (
        <div className="field-pair">
          <NumberField
            label={t`Reportes incluidos`}
            path="allowance.incidents"
            value={allowance.incidents}
            // An empty field is no number: what it says is judged by the check, which names the field.
            onChange={(incidents) =>
              onChange({ ...body, allowance: { ...allowance, incidents: incidents as Allowance['incidents'] } })
            }
          />
          <SelectField
            label={t`En cada`}
            path="allowance.per"
            value={allowance.per}
            options={[
              { value: 'month', label: t`mes` },
              { value: 'year', label: t`año` },
              { value: 'policy', label: t`vigencia completa` },
            ]}
            onChange={(per) => per !== '' && onChange({ ...body, allowance: { ...allowance, per } })}
          />
        </div>
      )}
    </>
  )
}

/** One contract: with whom, under which plan, from when to when, and what it covers. */
export function PolicyEditor({ id, body, onChange }: RecordEditorProps<'policy'>) {
  const { t } = useLingui()
  return (
    <section className="pol-form" aria-label={t`Contrato`}>
      <AccountField accountId={body.accountId} />
      <Terms id={id} body={body} onChange={onChange} />
      <CoveredSystems body={body} onChange={onChange} />
      <CoveredSites body={body} onChange={onChange} />
      <AllowanceFields body={body} onChange={onChange} />
    </section>
  )
}
