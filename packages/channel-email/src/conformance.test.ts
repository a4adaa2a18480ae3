import { channelConformance } from '@mesa/plugin-sdk/conformance'
import { email } from './channel.ts'
import { mailOf } from './mail-under-test.ts'
import { sendRaw } from './smtp-client-under-test.ts'

const nameless = ['From: rosa@yaqui.example', 'To: soporte@cardon.example', 'Subject: No timbra']
const deep = Array.from({ length: 60 }, (_, at) => [
  `Content-Type: multipart/mixed; boundary=b${at}`,
  '',
  `--b${at}`,
]).flat()

channelConformance<Uint8Array>({
  name: 'correo',
  secrets: { RELAY_USER: 'usuario-secreto', RELAY_PASSWORD: 'clave-secreta' },
  open: (mesa) =>
    email({
      name: 'correo',
      address: 'soporte@cardon.example',
      listen: { port: 0 },
      relay: { host: '127.0.0.1', port: 9, userFrom: 'RELAY_USER', passwordFrom: 'RELAY_PASSWORD' },
    }).open(mesa),
  deliver: async (channel, raw) => {
    const port = Number(new URL(channel.listensOn?.()[0] ?? '').port)
    const reply = await sendRaw(port, raw)
    if (reply.startsWith('250')) return 'kept'
    return /^4|closed/.test(reply) ? 'later' : 'refused'
  },
  reports: [mailOf(...nameless, 'Message-ID: <1@yaqui.example>', '', 'uno'), mailOf(...nameless, '', 'dos')],
  unreadable: mailOf(...deep, 'x'),
  bytesOf: (raw) => raw,
})
