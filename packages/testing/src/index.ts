export * from './company.ts'
export * from './report.ts'
export * from './test-database.ts'
export * from './test-desk.ts'
