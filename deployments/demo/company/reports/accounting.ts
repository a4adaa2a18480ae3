import type { ReportTemplate } from './report-template.ts'

/** Contabilidad: closing, statements, returns. */
export const accountingReports: ReportTemplate[] = [
  {
    key: 'trial-balance-off',
    system: 'contabilidad',
    subject: 'La balanza de {lastMonth} no cuadra',
    text: [
      'Buenos días, equipo.',
      'Al cerrar {lastMonth} la balanza me da una diferencia de {difference} entre cargos y abonos. Revisé póliza por póliza y todas están cuadradas. Sospecho que es la póliza contable {voucher} que se importó desde facturación, porque la borraron y la volvieron a generar.',
      'Sin esto no podemos presentar el cierre.',
    ],
    call: 'La balanza de {lastMonth} tiene {difference} de diferencia y no puede cerrar el mes. Sospecha de la póliza {voucher}, que se borró y se generó otra vez.',
    criterion: 'cierre-de-mes',
    season: 'month_end',
    note: 'Quedó un movimiento huérfano de la póliza {voucher}. Lo mismo que corregimos en la versión 12.4; ellos siguen en la anterior.',
    answer:
      'Encontré un movimiento que quedó suelto cuando se borró la póliza {voucher}. Lo eliminé, recalculé saldos de {lastMonth} y la balanza ya cuadra. La versión 12.4 impide que vuelva a pasar; si le parece, la instalamos esta semana después de las 6.',
  },
  {
    key: 'statements-blank',
    system: 'contabilidad',
    subject: 'Estados financieros salen en blanco',
    text: [
      'El consejo es mañana a primera hora y los estados financieros salen en blanco: trae los títulos y ninguna cifra. Ayer todavía se imprimía bien.',
      'Lo único que cambió es que agregamos cuentas nuevas al catálogo.',
    ],
    call: 'El balance y el estado de resultados salen sin cifras. Los necesita para el consejo de mañana. Ayer agregaron cuentas al catálogo.',
    criterion: 'estados-financieros',
    asked:
      '¿Las cuentas nuevas se agregaron con el mismo número de niveles que las demás? Mándeme por favor el número de dos de ellas.',
    told: 'Son la 1150-020 y la 1150-021. Las demás del grupo son 1150-001-001, ahora que lo escribo veo que les falta un nivel.',
    answer:
      'Era eso: las cuentas con un nivel menos rompían el agrupador del reporte. Las convertí a 1150-020-001 y 1150-021-001 conservando sus movimientos, y los estados financieros ya salen completos. Le dejé el PDF en la carpeta compartida por si los quiere revisar antes del consejo.',
  },
  {
    key: 'diot-rejected',
    system: 'contabilidad',
    subject: 'DIOT: error en el renglón {voucher}',
    text: [
      'Hola, genero la DIOT de {lastMonth} y al subirla la rechazan por el renglón {voucher}. Es un proveedor extranjero y no tiene RFC. ¿Qué se captura ahí?',
    ],
    call: 'Rechazan su DIOT de {lastMonth} por un proveedor extranjero sin RFC (renglón {voucher}). No sabe qué capturar.',
    season: 'month_end',
    answer:
      'Para proveedores extranjeros cambie el tipo de tercero a 05 en su ficha y capture el número de identificación fiscal de su país y el nombre; el RFC queda vacío. Ya lo dejé así en ese proveedor. Genere otra vez el archivo y súbalo.',
  },
  {
    key: 'electronic-accounting',
    system: 'contabilidad',
    subject: 'Contabilidad electrónica, sello',
    text: [
      'buenas, para enviar la contabilidad electronica de {lastMonth} me pide el sello y el q tenemos vencio ayer. ya tramitamos el nuevo, donde se pone?',
    ],
    season: 'month_end',
    answer:
      'En Configuración > Empresa > Certificados. Necesita el archivo .cer, el .key y su contraseña; elija "Sustituir" para que no se pierda el histórico. Después de guardarlo, vuelva a generar los XML de {lastMonth}, porque los anteriores quedaron firmados con el vencido.',
  },
  {
    key: 'exchange-difference',
    system: 'contabilidad',
    subject: 'Diferencia cambiaria',
    text: [
      'Estimados: tenemos cuentas por cobrar en dólares y la póliza de diario de diferencia cambiaria no toma las facturas que se pagaron en partes. La diferencia contra nuestro auxiliar es de {difference}.',
      'Adjunto el auxiliar. Podemos esperar a la próxima semana, pero quisiéramos que quede antes de la auditoría.',
    ],
    asked: '¿Los pagos parciales se registraron con el tipo de cambio del día o con el de la factura?',
    told: 'Con el del día, lo toma del diario oficial.',
    answer:
      'Gracias, con eso quedó claro. El proceso sólo revaluaba documentos sin pagos. Activé el parámetro "Revaluar saldos insolutos" y corrí el proceso en una copia: la diferencia contra su auxiliar es cero. Ya lo apliqué en su empresa con fecha de cierre de {lastMonth}.',
  },
  {
    key: 'depreciation',
    system: 'contabilidad',
    subject: 'No se generó la depreciación',
    text: [
      'Buen día, este mes no se generó sola la póliza contable de depreciación como siempre. ¿Se puede correr a mano o se duplica?',
      'Quedo al pendiente, gracias.',
    ],
    call: 'No se generó la póliza de depreciación automática del mes. Pregunta si puede correrla a mano sin que se duplique.',
    season: 'month_end',
    answer:
      'El proceso automático no corrió porque el periodo seguía cerrado a la hora programada. Puede correrlo a mano en Activos > Depreciar periodo; el sistema avisa si ya existe y no la duplica. La de este mes ya la generé, revise por favor los importes.',
  },
  {
    key: 'close-period-reopen',
    system: 'contabilidad',
    subject: 'Reabrir un periodo ya cerrado',
    text: [
      'Llegó un gasto de {lastMonth} por {amount} y ese mes ya está cerrado en contabilidad. El despacho nos pide registrarlo en su fecha. ¿Cómo reabro y qué riesgo hay?',
    ],
    season: 'month_end',
    answer:
      'Se reabre en Periodos > Reabrir con el usuario del contralor. El riesgo es que la balanza enviada ya no coincida: después de registrar el gasto hay que volver a generarla y enviarla como complementaria. Le mandé la guía de una página; si quiere lo hacemos juntos por sesión remota.',
  },
  {
    key: 'slow-reports',
    system: 'contabilidad',
    subject: 'Los auxiliares tardan muchísimo',
    text: [
      'Desde la actualización, sacar un auxiliar de cuenta en contabilidad tarda {minutes} minutos. Antes eran segundos. Somos cuatro personas y estamos parados mirando la barrita.',
      'Espero que no me contesten otra vez que reinicie.',
    ],
    call: 'Los auxiliares de Contabilidad tardan {minutes} minutos desde la actualización. Ya reinició. Son cuatro usuarios.',
    asked:
      'No le pediré que reinicie. ¿Puedo conectarme hoy con TeamViewer al servidor? Con el usuario de siempre son 10 minutos y no interrumpe a nadie.',
    told: 'Sí, conéctese cuando quiera. El equipo está prendido.',
    answer:
      'La actualización no reconstruyó un índice de movimientos porque el disco tenía poco espacio. Lo reconstruí: el auxiliar del año completo tarda ahora 4 segundos. Le recomiendo liberar el disco D, le quedan 2 GB.',
  },
]
