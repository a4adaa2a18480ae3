import type { Language } from '@mesa/plugin-sdk'

const words: Record<Language, Set<string>> = {
  es: new Set(
    'el la los las un una de del que en no con por para se me mi al es esta está estoy como pero ya le su sus desde hola buenos buenas días tardes gracias favor cuando porque tenemos puedo podemos sale error'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an of to and in is it that with for this we you i my our not can cannot have has are be on as please thanks thank hello hi when since error from your'.split(
      ' ',
    ),
  ),
}

const LOOKED_AT = 2_000

/** Spanish or English by their small words; undefined when the text does not clearly say. */
export function guessLanguage(text: string): Language | undefined {
  const found =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const es = found.filter((word) => words.es.has(word)).length + (/[ñ¿¡]/.test(text.slice(0, LOOKED_AT)) ? 2 : 0)
  const en = found.filter((word) => words.en.has(word)).length
  if (es >= 2 && es > en * 1.5) return 'es'
  if (en >= 2 && en > es * 1.5) return 'en'
  return undefined
}
