import { useLingui } from '@lingui/react/macro'
import type { Asked, PersonRowProps } from './asked-change.ts'
import { RoleChange } from './role-consequence.tsx'

interface ConsequenceProps extends Pick<PersonRowProps, 'person' | 'matrix' | 'advisors'> {
  asked: Asked
}

/** What a change will mean, in a sentence. */
export function ChangeConsequence({ asked, person, matrix, advisors }: ConsequenceProps) {
  const { t } = useLingui()
  const { name } = person
  if ('role' in asked) {
    const lacksAdvisor = asked.role === 'advisor' && person.advisorId === null
    return (
      <>
        <RoleChange matrix={matrix} from={person.role} to={asked.role} />
        {lacksAdvisor && ` ${t`Elija también con qué asesor atiende: sin él no puede tomar reportes.`}`}
      </>
    )
  }
  if ('active' in asked) {
    if (asked.active) return <>{t`${name} podrá volver a entrar con su correo.`}</>
    const owns = person.advisorId !== null && advisors.has(person.advisorId)
    return (
      <>
        {t`${name} ya no podrá entrar y sus sesiones terminan ahora. Su nombre se conserva en la historia.`}
        {owns && ` ${t`Sus reportes siguen a su nombre: páselos en la página de asesores.`}`}
      </>
    )
  }
  if (asked.advisorId === null) return <>{t`${name} ya no podrá tomar reportes ni verlos como suyos.`}</>
  return (
    <>{t`${name} atenderá como ${advisors.get(asked.advisorId) ?? asked.advisorId}: verá como suyos sus reportes.`}</>
  )
}
