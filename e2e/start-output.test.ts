import { expect, it } from 'vitest'
import { parseStartOutput } from './start-output.ts'

const printed = `
  Mesa   http://127.0.0.1:8080/sign-in
  SMTP   smtp://127.0.0.1:2525
    admin          http://127.0.0.1:8080/sign-in/link?token=aa
    support_chief: http://127.0.0.1:8080/sign-in/link?token=bb
`

it('finds the web address, the SMTP port and a link per role', () => {
  expect(parseStartOutput(printed)).toEqual({
    url: 'http://127.0.0.1:8080',
    smtpPort: 2525,
    links: {
      admin: 'http://127.0.0.1:8080/sign-in/link?token=aa',
      support_chief: 'http://127.0.0.1:8080/sign-in/link?token=bb',
    },
  })
})

it('waits for the links, which come last', () => {
  expect(parseStartOutput('http://127.0.0.1:8080/sign-in\n')).toBeUndefined()
})
