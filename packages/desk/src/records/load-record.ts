import { MesaError, OBJECTIVES_ID, type RecordKind } from '@mesa/core'
import { countOpenIncidents, nameOfBody, type RecordView, readDraft, readUses, readVersions } from '@mesa/db'
import type { Inside } from '../inside.ts'
import { rulesNaming } from './rules-naming.ts'

/** A record whole: its versions, its draft, and what would feel a change. Throws `record.not_found`. */
export async function loadRecord<Kind extends RecordKind>(
  desk: Inside,
  kind: Kind,
  id: string,
): Promise<RecordView<Kind>> {
  const { read, readAside } = desk.db
  const now = desk.now()
  const versions = await readVersions(read, kind, id, now)
  const draft = await readDraft(read, kind, id)
  // The one that a deployment always has, also before anybody has set it.
  if (versions.length === 0 && !draft && id !== OBJECTIVES_ID) throw new MesaError('record.not_found', { kind, id })

  const versionIds = versions.map(({ versionId }) => versionId)
  const [uses, openIncidents] = await Promise.all([
    readUses(readAside, kind, id, versionIds),
    countOpenIncidents(readAside, kind, id, versionIds),
  ])
  const shown = versions.find(({ standing }) => standing === 'in_force') ?? versions[0]
  return {
    kind,
    id,
    name: nameOfBody(kind, shown?.body ?? draft?.body),
    versions,
    draft,
    usedBy: [...rulesNaming(desk.rules, kind, id), ...uses],
    openIncidents,
    readAt: now,
  }
}
