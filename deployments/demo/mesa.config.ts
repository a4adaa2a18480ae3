import { email } from '@mesa/channel-email'
import { phoneLog } from '@mesa/channel-phone-log'
import { webForm } from '@mesa/channel-web-form'
import { defineConfig } from '@mesa/plugin-sdk'

export default defineConfig({
  company: {
    name: 'Sistemas Cardón',
    timezone: 'America/Hermosillo',
    language: 'es',
    supportAddress: 'soporte@cardon.example',
    country: 'MX',
  },
  channels: [email({ address: 'soporte@cardon.example' }), phoneLog(), webForm()],
  demo: async () => (await import('./company/company.ts')).demoCompany,
})
