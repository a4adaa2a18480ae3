import { type Incident, MesaError, parseIncident } from '@mesa/core'
import { folioKeyOf, type Reader } from '@mesa/db'

/** An incident as a command finds it: its state and where its chain ends. */
export interface IncidentRecord {
  state: Incident
  version: number
  lastHash: string
  subject: string
  reporter: string | null
  reporterAddress: string | null
}

interface StoredRecord {
  state: string
  version: number
  last_hash: string
  subject: string
  reporter: string | null
  reporter_address: string | null
}

const COLUMNS = 'state, version, last_hash, subject, reporter, reporter_address'
const BY_FOLIO = `select ${COLUMNS} from incidents where folio_key = ?`
const BY_ID = `select ${COLUMNS} from incidents where id = ?`

const toRecord = (row: StoredRecord): IncidentRecord => ({
  state: parseIncident(row.state),
  version: row.version,
  lastHash: row.last_hash,
  subject: row.subject,
  reporter: row.reporter,
  reporterAddress: row.reporter_address,
})

/** Throws `incident.not_found`. */
export async function loadByFolio(read: Reader, folio: string): Promise<IncidentRecord> {
  const row = await read.first<StoredRecord>(BY_FOLIO, [folioKeyOf(folio)])
  if (!row) throw new MesaError('incident.not_found', { folio })
  return toRecord(row)
}

export async function findById(read: Reader, id: string): Promise<IncidentRecord | undefined> {
  const row = await read.first<StoredRecord>(BY_ID, [id])
  return row && toRecord(row)
}
