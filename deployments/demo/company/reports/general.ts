import type { ReportTemplate } from './report-template.ts'

/** About no single system: computers, users, training, versions. */
export const generalReports: ReportTemplate[] = [
  {
    key: 'new-computer',
    system: null,
    subject: 'Instalar el sistema en un equipo nuevo',
    text: [
      'Buen día, compramos una computadora para la auxiliar y necesitamos que quede con todo lo que tiene la anterior. ¿Se puede a distancia o tienen que venir?',
    ],
    call: 'Compraron una computadora nueva y quieren instalarle lo mismo que a la anterior. Pregunta si es a distancia.',
    asked:
      'Se puede a distancia. ¿Me confirma si el equipo tiene Windows 11 Pro y a qué hora la persona puede dejarlo libre unos 40 minutos?',
    told: 'Sí es Pro. A partir de las 4 está libre.',
    answer:
      'Quedó instalado con los mismos accesos y las impresoras. La licencia anterior se liberó, así que no hay cargo adicional. Si el equipo viejo se va a vender, avísenos para borrarle los datos.',
  },
  {
    key: 'forgotten-password',
    system: null,
    subject: 'Contraseña',
    text: ['no puedo entrar, se me bloqueo el usuario'],
    call: 'Se le bloqueó el usuario por intentar varias veces la contraseña.',
    answer:
      'Desbloqueé su usuario. Al entrar le pedirá una contraseña nueva, de 12 caracteres o más. Si vuelve a bloquearse, revise que no haya otra computadora intentando entrar con la anterior.',
  },
  {
    key: 'backup-failed',
    system: null,
    subject: 'Falló el respaldo de los lunes',
    text: [
      'Hola. Llegó el correo de que el respaldo del lunes no terminó por falta de espacio. Es la tercera semana. ¿Qué podemos borrar sin peligro?',
    ],
    call: 'El respaldo automático lleva tres semanas sin terminar por falta de espacio en el disco D.',
    answer:
      'Había respaldos de hace cuatro años en la misma unidad. Conservé los últimos 12 meses y uno por año anterior, y se liberaron 210 GB. Corrí el respaldo completo: terminó y lo verifiqué restaurando una copia.',
  },
  {
    key: 'training',
    system: null,
    subject: 'Capacitación para personal nuevo',
    text: [
      'Buenas tardes:',
      'Entraron dos personas a administración y quisiéramos una capacitación básica. ¿Está incluida en nuestra póliza? De preferencia un sábado.',
      'Muchas gracias por sus atenciones.',
    ],
    answer:
      'Con gusto. Le propuse a su correo dos sábados, de 9:00 a 11:00, por videollamada. El material queda grabado para quien no pueda asistir. Lo que incluye su póliza se lo confirma mi compañero Jorge Peña, del área comercial.',
  },
  {
    key: 'server-down',
    system: null,
    subject: 'No abre nada!!!',
    text: [
      'Ningún sistema abre desde que regresó la luz. Dice no se encuentra el servidor. Aquí nadie sabe cuál es el servidor. Llevo media hora marcando y suena ocupado, por eso escribo. Pésimo.',
    ],
    call: 'Ningún sistema abre después de un apagón: "no se encuentra el servidor". No saben cuál equipo es. Está molesta, dice que marcó media hora.',
    note: 'El servidor es la torre que está debajo del mostrador, con etiqueta azul. Anotarlo en la ficha del cliente.',
    answer:
      'Gracias por la paciencia mientras la localizábamos: el servidor es la torre con etiqueta azul bajo el mostrador. Al encenderla los servicios arrancaron solos y ya entraron los tres usuarios. Revisé las bases de datos y no se perdió información. Un regulador con batería evitaría otro apagón así.',
  },
  {
    key: 'version-question',
    system: null,
    subject: '¿Nos toca la versión nueva?',
    text: [
      'Vimos en su página que ya salió una versión nueva. Nosotros seguimos en la {version}. ¿Nos corresponde sin costo y cuánto tiempo se detiene la oficina?',
    ],
    answer:
      'La actualización está incluida mientras su póliza esté vigente. Toma unos 30 minutos y la hacemos fuera de su horario, con respaldo antes y después. ¿Le acomoda este viernes a las 18:00?',
  },
]
