export * from './errors.ts'
export * from './ids.ts'
export * from './instant.ts'
export * from './intake/report.ts'
