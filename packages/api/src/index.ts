export type {
  AttachmentView,
  CallerFound,
  ClockShown,
  ClockView,
  ContentView,
  Directory,
  IncidentView,
  MailboxMail,
  MailboxPage,
  MailboxRow,
  MailState,
  PersonCard,
  QuarantinePage,
  QuarantineRow,
  QueueFilters,
  QueuePage,
  QueueRow,
  QueueViewName,
  TimelineEntry,
} from '@mesa/db'
export type { CallFiled, CommandDone, DeskUser, FeedEntry } from '@mesa/desk'
export type { ApiContext } from './context.ts'
export { type AppRouter, appRouter, createCaller } from './router.ts'
