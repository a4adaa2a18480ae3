import { fileCall } from './call/file-call.ts'
import { findCallers } from './directory/find-callers.ts'
import { getDirectory } from './directory/get-directory.ts'
import { assign } from './incident/assign.ts'
import { close } from './incident/close.ts'
import { correctContact } from './incident/correct-contact.ts'
import { correctSystem } from './incident/correct-system.ts'
import { getIncident } from './incident/get-incident.ts'
import { logCall } from './incident/log-call.ts'
import { markSeen } from './incident/mark-seen.ts'
import { note } from './incident/note.ts'
import { reopen } from './incident/reopen.ts'
import { reply } from './incident/reply.ts'
import { resolve } from './incident/resolve.ts'
import { resume } from './incident/resume.ts'
import { setUrgency } from './incident/set-urgency.ts'
import { startWork } from './incident/start-work.ts'
import { take } from './incident/take.ts'
import { waitForCustomer } from './incident/wait.ts'
import { withdrawUrgency } from './incident/withdraw-urgency.ts'
import { follow } from './live/follow.ts'
import { discardMail } from './mailbox/discard-mail.ts'
import { getMail } from './mailbox/get-mail.ts'
import { listMailbox } from './mailbox/list-mailbox.ts'
import { sendMail } from './mailbox/send-mail.ts'
import { createCallerFactory, router } from './procedure.ts'
import { listQuarantine } from './quarantine/list-quarantine.ts'
import { retryQuarantined } from './quarantine/retry-quarantined.ts'
import { countQueue } from './queue/count-queue.ts'
import { listQueue } from './queue/list-queue.ts'
import { getSession } from './session/get-session.ts'
import { setLanguage } from './session/set-language.ts'

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
  live: router({ follow }),
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
