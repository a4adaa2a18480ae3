import type { ReportTemplate } from './report-template.ts'

/** From the plants across the border whose people write English. */
export const englishReports: ReportTemplate[] = [
  {
    key: 'en-work-order',
    system: 'produccion',
    language: 'en',
    subject: 'Work order {order} stuck in "releasing"',
    text: [
      'Hi team,',
      'Work order {order} has been sitting in "releasing" for {minutes} minutes and the floor cannot pick it up. Line {line} is down until we get it. Can someone look at this right away?',
    ],
    criterion: 'produccion-detenida',
    note: 'Lo liberó el turno de noche sin componentes. Responder en inglés.',
    answer:
      'The order was waiting for a component that had been blocked by quality last night. I switched {order} to the approved alternate, released it, and line {line} has it on the terminal now. The block itself is still there for your quality team to decide.',
  },
  {
    key: 'en-payroll-export',
    system: 'nomina',
    language: 'en',
    subject: 'Payroll export missing overtime column',
    text: [
      'Hello,',
      'Our corporate office needs the {monthEn} payroll file with overtime split in double and triple hours. The export only shows one column. Is there a setting, or does it need a custom layout?',
      'Thanks!',
    ],
    asked:
      'There is a setting for it. Does corporate need the hours, the amounts, or both? The layout depends on that.',
    told: 'Both please, hours first and then the amount in pesos.',
    answer:
      'Done: choose the layout "Corporate, overtime split" in the export window. It has double and triple hours, each followed by its amount in pesos. I ran {monthEn} as a test and the totals match your payroll summary.',
  },
  {
    key: 'en-invoice-dollars',
    system: 'facturacion',
    language: 'en',
    subject: 'Invoice in USD shows the wrong exchange rate',
    text: [
      'Good morning. Invoice {invoice} was issued in dollars and the printed exchange rate is from last Friday instead of today. Our customer is asking for a correction before they pay. Total is {amount}.',
    ],
    season: 'month_end',
    answer:
      'The rate had not been updated because the automatic download was off since the last server change. I switched it on, loaded the missing days, and left {invoice} ready to be cancelled and replaced with the right rate. It needs your customer’s acceptance first.',
  },
  {
    key: 'en-trial-balance',
    system: 'contabilidad',
    language: 'en',
    subject: 'Trial balance in English',
    text: [
      'Is it possible to print the {lastMonthEn} trial balance with account names in English? Our auditors start on Monday. No rush before that.',
    ],
    answer:
      'Yes. Each account has a second name: I imported the English names from last year’s audit file, and the report has a language switch at the top. Twelve newer accounts have no English name yet; the list is in your shared folder.',
  },
  {
    key: 'en-access',
    system: null,
    language: 'en',
    subject: 'Access for a new buyer',
    text: ['Please create a user for our new buyer, same access as the previous one. She starts tomorrow at 8.'],
    answer:
      'The user is ready with the same access as the previous buyer, whose user I disabled. The first sign-in asks for a new password. Please have her try it before 9 so that we can help if anything is missing.',
  },
]
