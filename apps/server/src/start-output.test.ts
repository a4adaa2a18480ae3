import { describe, expect, it } from 'vitest'
import { type Told, toStartOutput } from './start-output.ts'

const told: Told = {
  company: 'Sistemas Cardón',
  url: 'http://127.0.0.1:8080',
  smtpUrls: ['smtp://127.0.0.1:2525'],
  formUrls: ['http://127.0.0.1:8080/f/report'],
  signInLinks: [
    {
      role: 'admin',
      name: 'Raúl Vega',
      email: 'admin@mesa.example',
      url: 'http://127.0.0.1:8080/sign-in/link?token=a',
    },
    {
      role: 'support_chief',
      name: 'Elena Ibarra',
      email: 'jefa@mesa.example',
      url: 'http://127.0.0.1:8080/sign-in/link?token=b',
    },
  ],
  isDemo: true,
  hasRelay: false,
}

describe.each(['es', 'en'] as const)('what the terminal says (%s)', (language) => {
  it('begins its addresses with the sign-in page', () => {
    expect(/https?:\/\/\S+/.exec(toStartOutput(told, language))?.[0]).toBe('http://127.0.0.1:8080/sign-in')
  })

  it('sets each link after its role, in one column', () => {
    const lines = toStartOutput(told, language)
      .split('\n')
      .filter((line) => line.includes('token='))
    expect(lines.map((line) => line.trim().split(/\s+/)[0])).toEqual(['admin', 'support_chief'])
    expect(new Set(lines.map((line) => line.indexOf('http'))).size).toBe(1)
  })

  it('tells of plain HTTP and of kept mail only where they are so', () => {
    const text = toStartOutput(told, language)
    expect(text).toContain('MESA_TLS_CERT')
    expect(text).toContain('MESA_SMTP_RELAY')
    const grown = toStartOutput({ ...told, url: 'https://desk.example.com', hasRelay: true, signInLinks: [] }, language)
    expect(grown).not.toMatch(/MESA_|token=/)
  })
})
