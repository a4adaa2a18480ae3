import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { IncidentView } from '@mesa/api'
import { channelWords, formatPhone } from '@mesa/i18n'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askContact, askSite, askSystem } from '../../acts/use-act-keys.ts'
import { trpc } from '../../connection/trpc.ts'
import { usePermission } from '../../session/session.ts'
import { useLanguage } from '../../session/use-language.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { AreasCard } from './areas-card.tsx'
import { ClocksCard } from './clocks-card.tsx'
import { CoverageCard } from './coverage-card.tsx'

/** The contact where one is known, else what the channel told. */
function reporterOf({ contact, reporter }: IncidentView, nobody: string) {
  if (contact) return contact
  return {
    name: reporter.name ?? reporter.address ?? nobody,
    phones: reporter.phone ? [reporter.phone] : [],
    addresses: reporter.address ? [reporter.address] : [],
  }
}

/** A stranger's report gets its account, and with it its coverage, as soon as somebody knows who wrote. */
function IdentifyButton({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const mayCorrect = usePermission('incident.correct')
  if (!mayCorrect) return null
  return (
    <p className="who-lines">
      <button type="button" className={view.account ? 'link t12' : 'btn'} onClick={() => void askContact(view.folio)}>
        {view.account ? t`Corregir quién reporta` : t`Identificar cliente`}
      </button>
    </p>
  )
}

function PersonCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const { name, phones, addresses } = reporterOf(view, t`Sin identificar`)
  const role = [view.contact?.position, view.account?.name].filter(Boolean).join(' · ')
  const others = plural(view.otherOpen, { one: '# reporte abierto más', other: '# reportes abiertos más' })
  return (
    <section className="sec" aria-label={t`Quién reporta`}>
      <div className="who">
        <Avatar name={name} large />
        <div className="grow">
          <p className="medium trunc">{name}</p>
          <p className="t12 muted trunc">{role || t`No está en el directorio`}</p>
        </div>
      </div>
      <p className="who-lines t12">
        {phones.map((phone) => (
          <a key={phone} className="link" href={`tel:${phone}`}>
            {formatPhone(phone)}
          </a>
        ))}
        {addresses.map((address) => (
          <a key={address} className="link trunc" href={`mailto:${address}`}>
            {address}
          </a>
        ))}
      </p>
      <IdentifyButton view={view} />
      {view.account && view.otherOpen > 0 && (
        <p className="t12 muted who-lines">
          <Link className="link" to="/queue/$view" params={{ view: 'open' }} search={{ account: view.account.id }}>
            {others}
          </Link>
        </p>
      )}
    </section>
  )
}

function SystemField({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const mayCorrect = usePermission('incident.correct')
  const directory = useQuery(trpc.directory.get.queryOptions(undefined, { staleTime: 300_000 })).data
  const version = view.system?.version ? ` ${view.system.version}` : ''
  if (!mayCorrect || !directory) return <>{view.system ? `${view.system.name}${version}` : t`Sin definir`}</>
  const correct = (systemId: string) => {
    const name = directory.systems.find(({ id }) => id === systemId)?.name ?? t`sin definir`
    void askSystem(view.folio, systemId || null, name)
  }
  return (
    <select
      id="field-system"
      className="input field-select"
      aria-label={t`Sistema`}
      value={view.system?.id ?? ''}
      onChange={(event) => correct(event.currentTarget.value)}
    >
      <option value="">{t`Sin definir`}</option>
      {directory.systems.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
          {id === view.system?.id ? version : ''}
        </option>
      ))}
    </select>
  )
}

/** Only where there is a choice: an account of one site has it known. */
function SiteField({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const mayCorrect = usePermission('incident.correct')
  if (!mayCorrect) return <>{view.site?.name ?? t`Sin definir`}</>
  const correct = (siteId: string) => {
    const name = view.sites.find(({ id }) => id === siteId)?.name ?? t`sin definir`
    void askSite(view.folio, siteId || null, name)
  }
  return (
    <select
      className="input field-select"
      aria-label={t`Sitio`}
      value={view.site?.id ?? ''}
      onChange={(event) => correct(event.currentTarget.value)}
    >
      <option value="">{t`Sin definir`}</option>
      {view.sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

function FieldsCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  const language = useLanguage()
  const channel = channelWords[language][view.channelKind].replace(/^./, (letter) => letter.toUpperCase())
  return (
    <section className="sec" aria-label={t`Datos del reporte`}>
      <dl className="kv">
        <dt>{t`Sistema`}</dt>
        <dd>
          <SystemField view={view} />
        </dd>
        {(view.sites.length > 1 || view.site) && (
          <>
            <dt>{t`Sitio`}</dt>
            <dd>
              <SiteField view={view} />
            </dd>
          </>
        )}
        <dt>{t`Canal`}</dt>
        <dd>
          <span aria-hidden="true">
            <ChannelIcon kind={view.channelKind} />
          </span>
          {channel}
        </dd>
        <dt>{t`Nivel`}</dt>
        <dd>{view.level}</dd>
      </dl>
    </section>
  )
}

function RelatedCard({ view }: { view: IncidentView }) {
  const { t } = useLingui()
  if (view.related.length === 0) return null
  const words = { may_belong_to: t`Puede ser parte de`, continues: t`Continúa` }
  return (
    <section className="sec" aria-label={t`Relacionados`}>
      <dl className="kv kv--related">
        {view.related.map(({ folio, subject, kind }) => (
          <div key={folio}>
            <dt>{words[kind]}</dt>
            <dd>
              <Link className="link nowrap" to="/incidents/$folio" params={{ folio }}>
                {folio}
              </Link>
              <span className="muted t12 trunc">{subject}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What is known: coverage and clocks first. */
export function SidePanel({ view, withAreas }: { view: IncidentView; withAreas: boolean }) {
  const { t } = useLingui()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <aside className="side" aria-label={t`Datos`} tabIndex={0}>
      <CoverageCard view={view} />
      <ClocksCard view={view} />
      <PersonCard view={view} />
      <FieldsCard view={view} />
      {withAreas && <AreasCard view={view} />}
      <RelatedCard view={view} />
    </aside>
  )
}
