import type { ReportTemplate } from './report-template.ts'

/** Bancos: cheques, reconciliation, transfers. */
export const bankReports: ReportTemplate[] = [
  {
    key: 'cheque-not-printed',
    system: 'bancos',
    subject: 'No imprime el cheque {cheque}',
    text: [
      'Buenos días. Necesito entregar el cheque {cheque} hoy antes de la 1 y la impresora saca la hoja con el importe fuera del recuadro. El banco no lo va a aceptar así.',
      'Ya eché a perder {few} formatos.',
    ],
    call: 'No puede emitir el cheque {cheque}: el importe se imprime fuera del recuadro. Lo entrega hoy antes de la 1. Ya se perdieron {few} formatos.',
    criterion: 'cheque',
    answer:
      'La impresora había vuelto a tamaño carta y el formato de {bank} es más corto. La dejé en su medida, moví el importe 4 mm y la prueba en papel blanco coincide con el recuadro. Ya puede imprimir el {cheque}; los formatos dañados los cancelé en su chequera.',
  },
  {
    key: 'chequera-locked',
    system: 'bancos',
    subject: 'Chequera bloqueada',
    text: ['me dice chequera en uso por otro usuario y estoy yo sola en la oficina!! tengo q pagar a proveedores'],
    call: 'Marca "chequera en uso por otro usuario" y es la única en la oficina. Tiene que pagar a proveedores hoy.',
    criterion: 'cheque',
    answer:
      'La sesión de ayer quedó abierta cuando se fue la luz. Ya la liberé y la chequera está disponible. Si vuelve a pasar, en Utilerías > Sesiones puede cerrarla con su contraseña.',
  },
  {
    key: 'reconciliation',
    system: 'bancos',
    subject: 'Conciliación bancaria con {bank}',
    text: [
      'Al importar el estado de cuenta de {bank} en la conciliación bancaria se duplican los movimientos del día último. Son {few} y me descuadra por {difference}.',
    ],
    call: 'Al importar el estado de cuenta de {bank} se duplican {few} movimientos del último día. Descuadre de {difference}.',
    season: 'month_end',
    asked: '¿El archivo lo descarga por mes completo o por rango de fechas? Si puede, mándeme el de {lastMonth}.',
    told: 'Por rango, y sí, ahora que lo veo empalmo un día entre un archivo y otro. Se lo anexo.',
    answer:
      'Ahí estaba: el día empalmado entra dos veces. Quité los {few} repetidos y la conciliación quedó en cero. Activé "Ignorar movimientos con la misma referencia" para que no importe si los archivos se enciman.',
  },
  {
    key: 'transfer-layout',
    system: 'bancos',
    subject: 'Layout de transferencias rechazado',
    text: [
      'El portal de {bank} rechaza el archivo de transferencias que sale de bancos: "longitud de registro". El banco cambió su formato este mes y nadie avisó.',
      'Por ahora pagamos una por una.',
    ],
    answer:
      'Conseguí la especificación nueva de {bank}: el concepto pasó de 30 a 40 posiciones. Instalé el formato en su equipo y el portal aceptó un archivo de prueba de un peso. Mañana lo publicamos para todos los clientes.',
  },
]
