import type { ReportTemplate } from './report-template.ts'

/** Nómina: calculation, stamping, social security, people who leave. */
export const payrollReports: ReportTemplate[] = [
  {
    key: 'payroll-stops',
    system: 'nomina',
    subject: 'No puedo cerrar la nómina, error {errorCode}',
    text: [
      'Buenos días, estoy calculando la nómina de la {fortnight} quincena de {month} y al llegar al empleado 40 y tantos se cierra con "error {errorCode}: registro bloqueado". Son {people} personas y la dispersión se manda antes de las 3.',
      'Ya reinicié la computadora y el servidor. Por favor márquenme.',
    ],
    call: 'La nómina ({people} empleados) se detiene con error {errorCode}, registro bloqueado. Tiene que dispersar hoy antes de las 3 de la tarde. Ya reinició equipo y servidor.',
    criterion: 'nomina-o-factura',
    season: 'pay_day',
    note: 'Había una sesión colgada de la computadora de recepción con la prenómina abierta. Revisar por qué no caduca sola.',
    answer:
      'La prenómina había quedado abierta en otra computadora y bloqueaba el registro. Liberé la sesión, el cálculo terminó con los {people} empleados y los totales coinciden con su prenómina. Puede generar el archivo de dispersión.',
  },
  {
    key: 'receipts-not-stamped',
    system: 'nomina',
    subject: 'Recibos de nómina sin timbrar',
    text: [
      'Hola buen día, se timbraron casi todos los recibos de la nómina pero quedaron {few} con error. El mensaje dice que el nombre no coincide con el RFC del trabajador. ¿Me ayudan a identificar qué está mal? Hoy es día de pago y me los están pidiendo.',
    ],
    criterion: 'nomina-o-factura',
    season: 'pay_day',
    asked:
      '¿Los {few} trabajadores son de ingreso reciente? Si tiene sus constancias de situación fiscal a la mano, mándemelas para comparar el nombre letra por letra.',
    told: 'Sí, entraron este mes. Van las constancias. Una de ellas trae dos apellidos y nosotros capturamos uno.',
    answer:
      'Comparé los nombres con las constancias: en todos faltaba el segundo apellido o había un acento de más. Los corregí y los {few} recibos ya timbraron. Para los próximos ingresos conviene copiar el nombre de la constancia y no de la identificación.',
  },
  {
    key: 'settlement',
    system: 'nomina',
    subject: 'Duda con un finiquito',
    text: [
      'Buenas tardes. Estamos haciendo el finiquito de {employee} y la prima vacacional sale mucho más alta que la que calculamos a mano (una diferencia de {difference}).',
      'Entró a mitad de año, ¿el sistema está tomando el año completo?',
    ],
    call: 'Finiquito de {employee}: la prima vacacional sale {difference} arriba de su cálculo manual. Cree que toma el año completo y la persona entró a medio año.',
    asked:
      'Revisemos la fecha de antigüedad: ¿la persona tuvo un contrato anterior con ustedes o con otra empresa del grupo?',
    told: 'Sí, tuvo un contrato eventual hace dos años y se le respetó la antigüedad, no me acordaba de ese detalle.',
    answer:
      'Entonces el cálculo es correcto: al respetarse la antigüedad, los días de vacaciones corresponden al tercer año y la prima sube. Le dejo en el expediente el desglose día por día, por si lo pide la persona. El ajuste de {difference} es justamente esa diferencia.',
  },
  {
    key: 'imss-file',
    system: 'nomina',
    subject: 'El SUA no acepta el archivo de movimientos',
    text: [
      'Buen día: exporté los movimientos del bimestre y el SUA me rechaza {few} renglones por "fecha de movimiento". El mes pasado no pasó. El pago vence el 17.',
      'Anexo la pantalla.',
    ],
    call: 'El SUA rechaza {few} renglones del archivo exportado, por la fecha de movimiento. El vencimiento es el 17.',
    answer:
      'Los renglones rechazados son reingresos con la misma fecha de la baja. El SUA pide al menos un día de diferencia. Los moví al día siguiente conforme a sus avisos y el archivo cargó completo en mi prueba. Ya lo tiene en la carpeta de exportación.',
  },
  {
    key: 'isr-table',
    system: 'nomina',
    subject: 'tablas de ISR',
    text: ['ya estan las tablas nuevas de isr en nomina?? a {few} empleados les cambio el neto y no se por que'],
    season: 'pay_day',
    answer:
      'Sí, las tablas vigentes se cargaron con la actualización de ayer. A esas personas les cambió el subsidio porque su ingreso pasó el límite con el bono del mes. En Nómina > Auditoría de cálculo puede ver el renglón exacto de cada una.',
  },
  {
    key: 'loan-discount',
    system: 'nomina',
    subject: 'Descuento de préstamo doble',
    text: [
      'Les reporto que a {employee} se le descontó dos veces el préstamo en la nómina pasada, {difference} cada vez. El trabajador está muy molesto y con razón. Es la segunda ocasión que nos pasa en el año y la vez anterior nos dijeron que ya estaba resuelto.',
      'Quiero saber por qué pasó y que me garanticen que no se repite.',
    ],
    call: 'A {employee} le descontaron dos veces el préstamo. Es la segunda vez en el año y está molesta. Pide explicación por escrito.',
    note: 'La vez anterior se corrigió el recibo pero no la causa. Hablarle, no sólo escribirle.',
    answer:
      'Tiene razón en molestarse. El descuento se aplicó en la nómina ordinaria y otra vez en la extraordinaria porque el préstamo estaba marcado para "todas las nóminas". Lo limité a la ordinaria, revisé los demás préstamos activos (hay {few} más, ya corregidos) y preparé el recibo de devolución. Le llamo hoy para explicarle la causa.',
  },
  {
    key: 'christmas-bonus',
    system: 'nomina',
    subject: 'Cálculo de aguinaldo proporcional',
    text: [
      'Buenas tardes, queremos adelantar el cálculo del aguinaldo para tener listo el presupuesto. ¿Se puede simular sin afectar los acumulados? Somos {people} personas, unas de ingreso reciente.',
      'Saludos.',
    ],
    answer:
      'Sí: en Procesos especiales elija Aguinaldo y marque Simulación. El reporte sale con la parte proporcional de los ingresos recientes y no toca acumulados ni recibos. Le dejé una plantilla con los {people} empleados agrupados por centro de costo.',
  },
  {
    key: 'clock-import',
    system: 'nomina',
    subject: 'No importa las checadas del reloj',
    text: [
      'Al importar el archivo del reloj checador salen en ceros las horas extra de toda la semana en la prenómina. El archivo sí trae los registros, lo abrí con el bloc de notas.',
    ],
    call: 'La prenómina sale sin horas extra: no lee el archivo del reloj checador. El archivo sí trae registros.',
    season: 'pay_day',
    answer:
      'El reloj empezó a escribir la fecha como mes/día después de cambiarle la pila. Ajusté el formato de importación y volví a leer la semana: las horas extra ya aparecen. Conviene revisar que el reloj quede en hora.',
  },
]
