import { email } from '@mesa/channel-email'
import { phoneLog } from '@mesa/channel-phone-log'
import { webForm } from '@mesa/channel-web-form'
import { defineConfig } from '@mesa/plugin-sdk'

const supportAddress = 'soporte@cardon.example'

export default defineConfig(({ smtp, relay }) => ({
  company: {
    name: 'Sistemas Cardón',
    timezone: 'America/Hermosillo',
    language: 'es',
    supportAddress,
    country: 'MX',
  },
  channels: [email({ address: supportAddress, listen: smtp, ...(relay && { relay }) }), phoneLog(), webForm()],
  demo: async () => (await import('./company/company.ts')).demoCompany,
}))
