import { accountingReports } from './accounting.ts'
import { bankReports } from './banks.ts'
import { englishReports } from './english.ts'
import { generalReports } from './general.ts'
import { inventoryReports } from './inventory.ts'
import { invoicingReports } from './invoicing.ts'
import { payrollReports } from './payroll.ts'
import { productionReports } from './production.ts'
import type { ReportTemplate } from './report-template.ts'

export const reportTemplates: ReportTemplate[] = [
  ...accountingReports,
  ...payrollReports,
  ...invoicingReports,
  ...productionReports,
  ...inventoryReports,
  ...bankReports,
  ...generalReports,
  ...englishReports,
]
