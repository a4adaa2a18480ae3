/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { IntakeReceipt, Language } from '@mesa/plugin-sdk'
import { Done, formText, renderDocument } from '@mesa/portal'
import { shellOf } from './form-page.tsx'

export interface SentPage {
  language: Language
  companyName: string
  address: string
  subject: string
  receipt: IntakeReceipt
}

/** The folio and the promise, as the acknowledgement says them too. */
export function renderSentPage({ language, companyName, address, subject, receipt }: SentPage): string {
  const text = formText[language]
  const folio = 'folio' in receipt ? receipt.folio : undefined
  const promise = receipt.outcome === 'incident' ? receipt.promise?.sentence : undefined
  return renderDocument(
    { ...shellOf(language, companyName), title: text.sent },
    <>
      <Done>{text.sent}</Done>
      <h1>{subject}</h1>
      {folio && (
        <div class="box">
          {promise && (
            <div>
              <span>{text.promise}</span>
              <b>{promise}</b>
            </div>
          )}
          <div>
            <span>{text.folio}</span>
            <b class="folio">{folio}</b>
          </div>
        </div>
      )}
      {folio && <p class="after">{text.afterwards(address)}</p>}
      <a class="button quiet" href={`?lang=${language}`}>
        {text.sendAnother}
      </a>
    </>,
  )
}
