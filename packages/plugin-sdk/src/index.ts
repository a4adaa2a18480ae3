// A plugin needs the words of core and nothing else of it.
export type {
  AutomaticKind,
  ChannelKind,
  Instant,
  IntakeReport,
  Language,
  ReportAttachment,
  ReportSender,
  ReportThread,
} from '@mesa/core'
export { isMesaError, MesaError, toInstant } from '@mesa/core'
export * from './channel.ts'
export * from './config.ts'
export { toFileLabel } from './filename.ts'
export { subjectFrom } from './subject.ts'
