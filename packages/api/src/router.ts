import { listAlarms } from './alarm/list-alarms.ts'
import { fileCall } from './call/file-call.ts'
import { findCallers } from './directory/find-callers.ts'
import { getDirectory } from './directory/get-directory.ts'
import { listExceptions } from './exceptions/list-exceptions.ts'
import { assign } from './incident/assign.ts'
import { close } from './incident/close.ts'
import { correctContact } from './incident/correct-contact.ts'
import { correctSite } from './incident/correct-site.ts'
import { correctSystem } from './incident/correct-system.ts'
import { decideCoverage } from './incident/decide-coverage.ts'
import { explain } from './incident/explain.ts'
import { getIncident } from './incident/get-incident.ts'
import { logCall } from './incident/log-call.ts'
import { markSeen } from './incident/mark-seen.ts'
import { note } from './incident/note.ts'
import { preview } from './incident/preview.ts'
import { reopen } from './incident/reopen.ts'
import { reply } from './incident/reply.ts'
import { resolve } from './incident/resolve.ts'
import { resume } from './incident/resume.ts'
import { setUrgency } from './incident/set-urgency.ts'
import { startWork } from './incident/start-work.ts'
import { take } from './incident/take.ts'
import { unassign } from './incident/unassign.ts'
import { waitForCustomer } from './incident/wait.ts'
import { withdrawUrgency } from './incident/withdraw-urgency.ts'
import { follow } from './live/follow.ts'
import { discardMail } from './mailbox/discard-mail.ts'
import { getMail } from './mailbox/get-mail.ts'
import { listMailbox } from './mailbox/list-mailbox.ts'
import { sendMail } from './mailbox/send-mail.ts'
import { getPolicyCard } from './policies/get-policy-card.ts'
import { listPolicies } from './policies/list-policies.ts'
import { proposePolicy } from './policies/propose-policy.ts'
import { createCallerFactory, mergeRouters, router } from './procedure.ts'
import { listQuarantine } from './quarantine/list-quarantine.ts'
import { retryQuarantined } from './quarantine/retry-quarantined.ts'
import { countQueue } from './queue/count-queue.ts'
import { listQueue } from './queue/list-queue.ts'
import { checkRecord } from './records/check-record.ts'
import { discardDraft } from './records/discard-draft.ts'
import { getRecord } from './records/get-record.ts'
import type { KeepPermission } from './records/inputs.ts'
import { listRecords } from './records/list-records.ts'
import { listRestDays } from './records/list-rest-days.ts'
import { publishRecord } from './records/publish-record.ts'
import { saveDraft } from './records/save-draft.ts'
import { getSession } from './session/get-session.ts'
import { setLanguage } from './session/set-language.ts'
import { changeStaff } from './staff/change-staff.ts'
import { inviteAgain } from './staff/invite-again.ts'
import { inviteStaff } from './staff/invite-staff.ts'
import { listStaff } from './staff/list-staff.ts'

/** The three acts on records of one family. */
const keep = <Permission extends KeepPermission>(permission: Permission) =>
  router({
    saveDraft: saveDraft(permission),
    discardDraft: discardDraft(permission),
    publish: publishRecord(permission),
  })

export const appRouter = router({
  session: router({ get: getSession, setLanguage }),
  directory: router({ get: getDirectory, findCallers }),
  queue: router({ list: listQueue, counts: countQueue }),
  incident: router({
    get: getIncident,
    markSeen,
    reply,
    note,
    logCall,
    assign,
    take,
    setUrgency,
    withdrawUrgency,
    correctSystem,
    correctSite,
    decideCoverage,
    preview,
    explain,
    unassign,
    correctContact,
    startWork,
    wait: waitForCustomer,
    resume,
    resolve,
    close,
    reopen,
  }),
  // `call` itself is a word that tRPC keeps.
  calls: router({ file: fileCall }),
  mailbox: router({ list: listMailbox, get: getMail, send: sendMail, discard: discardMail }),
  quarantine: router({ list: listQuarantine, retry: retryQuarantined }),
  alarms: router({ list: listAlarms }),
  exceptions: router({ list: listExceptions }),
  records: router({ list: listRecords, get: getRecord, check: checkRecord, restDays: listRestDays }),
  rules: keep('rules.keep'),
  policies: mergeRouters(
    keep('policies.keep'),
    router({ list: listPolicies, card: getPolicyCard, propose: proposePolicy }),
  ),
  customers: keep('customers.keep'),
  advisors: keep('advisors.keep'),
  staff: router({ list: listStaff, invite: inviteStaff, inviteAgain, change: changeStaff }),
  live: router({ follow }),
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
