import type { ReportTemplate } from './report-template.ts'

/** Producción: orders, materials, the floor. */
export const productionReports: ReportTemplate[] = [
  {
    key: 'line-stopped',
    system: 'produccion',
    subject: 'LÍNEA {line} PARADA',
    text: [
      'La terminal de la línea {line} no descarga las órdenes de producción desde hace {minutes} minutos. Tenemos a 14 personas sin trabajar. Las otras líneas todavía traen trabajo pero se les acaba en una hora.',
      'Mi extensión es la 214, contesto yo directo.',
    ],
    call: 'Línea {line} detenida: la terminal no descarga órdenes desde hace {minutes} min. 14 personas sin trabajo. Las otras líneas se quedan sin órdenes en una hora.',
    criterion: 'produccion-detenida',
    note: 'El servicio de descarga estaba vivo pero sin memoria. Dejé el reinicio programado a las 5:30, hay que buscar la causa.',
    answer:
      'El servicio que reparte las órdenes se quedó sin memoria. Lo reinicié y la línea {line} ya descargó {order} y las siguientes. Dejé un vigilante que lo reinicia solo y avisa; mañana reviso con ustedes por qué creció.',
  },
  {
    key: 'bom-explosion',
    system: 'produccion',
    subject: 'Explosión de materiales incompleta',
    text: [
      'Buenas tardes: en la {order} la explosión de materiales no incluye el empaque, aunque la lista de materiales de {product} sí lo tiene. Almacén surtió sin cajas y tuvimos que pedirlas aparte.',
    ],
    call: 'En la {order} la explosión no incluye el empaque de {product}. En la lista de materiales sí está.',
    asked:
      '¿El empaque se dio de alta antes o después de crear la {order}? Y dígame por favor qué versión de la lista aparece en la orden.',
    told: 'Después, un día después. La orden dice versión 3 y la lista ya va en la 4.',
    answer:
      'La orden se queda con la versión de la lista que había al crearla, para que no cambie a media producción. En la {order} use Acciones > Tomar versión vigente; recalcula sólo lo que no se ha surtido. Así ya quedó con el empaque incluido.',
  },
  {
    key: 'order-number-gap',
    system: 'produccion',
    subject: 'Orden de producción sin folio consecutivo',
    text: [
      'Hola, saltó de la {order} cinco números. Auditoría nos va a preguntar. ¿Se perdieron órdenes de producción?',
    ],
    answer:
      'No se perdió ninguna. Los cinco folios corresponden a órdenes que se capturaron y se cancelaron antes de liberarse; están en Consultas > Órdenes canceladas, con usuario y hora. Le dejé el reporte en PDF para auditoría.',
  },
  {
    key: 'scale-reading',
    system: 'produccion',
    subject: 'La báscula no pasa el peso',
    text: [
      'En el piso de producción la báscula 2 marca bien en su pantalla pero en el sistema el peso llega en 0.00. La 1 y la 3 sí funcionan. Estamos pesando y capturando a mano, nos retrasa pero seguimos.',
    ],
    call: 'La báscula 2 manda 0.00 al sistema de Producción; las otras dos bien. Están capturando a mano.',
    answer:
      'La báscula 2 perdió su configuración y mandaba el peso en libras con otro formato. Con su técnico la regresamos a kilogramos y 9600 baudios, y el sistema ya lee bien. Hicimos tres pesadas de prueba.',
  },
  {
    key: 'close-order-cost',
    system: 'produccion',
    subject: 'Costo disparado en {order}',
    text: [
      'Al cerrar la orden de producción {order} el costo unitario salió 11 veces arriba. Sospechamos de la merma: alguien capturó {people} en lugar de {few}. ¿Se puede corregir una orden ya cerrada? La necesitamos para valuar el mes.',
    ],
    season: 'month_end',
    asked: '¿Me confirma la merma correcta y el nombre de quien autoriza la reapertura? Queda registrado en la orden.',
    told: 'La merma correcta es {few} kilos. Autoriza el gerente de planta, va en copia.',
    answer:
      'Reabrí la {order} con la autorización de su gerente, corregí la merma a {few} kg y la cerré con su fecha original. El costo unitario quedó en su nivel habitual. Activé un aviso para mermas mayores al 8 %.',
  },
  {
    key: 'blank-screen',
    system: 'produccion',
    subject: 'Pantalla en blanco',
    text: [
      'al abrir las ordenes de produccion se queda en blanco, nomas en la compu de la entrada. en las demas si abre. ya la apague y prendi',
    ],
    call: 'En una sola computadora las órdenes se abren en blanco. En las demás está bien. Ya reinició.',
    answer:
      'En esa computadora había quedado a medias la instalación de la última actualización. La completé por sesión remota y ya abre. Si ve el mensaje "Actualizando", déjelo terminar antes de apagar el equipo.',
  },
]
