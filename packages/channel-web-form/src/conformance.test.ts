import { channelConformance } from '@mesa/plugin-sdk/conformance'
import { webForm } from './channel.ts'
import { getPage, post, stampOf } from './form-under-test.ts'

const byPerson = 'the fields are the report: whoever sends what cannot be read is told so on the page'
/** Each report is a page of its own; telling it again is a reload of that page. */
const pages = new Map<string, string>()

channelConformance<string>({
  name: 'reporte',
  secrets: { MESA_FORM_SECRET: 'clave-del-formulario' },
  open: async (mesa) => {
    pages.clear()
    return webForm({ name: 'reporte', minSeconds: 0 }).open(mesa)
  },
  deliver: async (channel, text) => {
    const stamp = pages.get(text) ?? (await stampOf(await getPage(channel)))
    pages.set(text, stamp)
    const { status } = await post(channel, { fields: { address: 'rosa@yaqui.example', text, stamp } })
    if (status === 200) return 'kept'
    return status === 503 ? 'later' : 'refused'
  },
  reports: ['No timbra', 'No imprime'],
  exempt: [
    { rule: 'unreadable_is_kept_whole', because: byPerson },
    { rule: 'bytes_are_handed_over', because: byPerson },
  ],
})
