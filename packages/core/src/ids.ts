type Id<Name extends string> = string & { readonly __id: Name }

/** All ids are time-ordered UUIDv7 strings, made outside core, except where a deployment names its own (`systemId: 'nomina'`). */
export type IncidentId = Id<'incident'>
export type AccountId = Id<'account'>
export type ContactId = Id<'contact'>
export type SiteId = Id<'site'>
export type SystemId = Id<'system'>
export type AdvisorId = Id<'advisor'>
export type UserId = Id<'user'>
export type PolicyId = Id<'policy'>
export type PlanVersionId = Id<'plan_version'>
export type CalendarVersionId = Id<'calendar_version'>
export type LadderVersionId = Id<'ladder_version'>
export type CriterionId = Id<'criterion'>
export type AreaId = Id<'area'>
export type ContentId = Id<'content'>
export type OutboxId = Id<'outbox'>
export type IntakeId = Id<'intake'>
export type FileHash = Id<'file'>

/** Brands a string that is known to be such an id: a database row, a parsed input. */
export const asId = <I extends Id<string>>(text: string): I => text as I
