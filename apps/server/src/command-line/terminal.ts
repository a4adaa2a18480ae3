import type { Language } from '@mesa/core'
import type { Deployment } from '@mesa/plugin-sdk'
import type { Environment } from '../config/environment.ts'

/** What every command gets, and where it speaks. */
export interface Terminal {
  environment: Environment
  /** What follows the command's name, options left out. */
  operands: string[]
  /** Ask for one line of JSON at the end. */
  json: boolean
  /** `--anchor FILE`: the anchors that were kept elsewhere. */
  anchorFile?: string
  language: Language
  migrationsFolder: string
  deployment(): Promise<Deployment>
  say(line: string): void
}

/** Says the sentence of the terminal's language. */
export const sayIn = ({ say, language }: Terminal, sentence: Record<Language, string>): void => say(sentence[language])

/** The command's last line for programs, when it was asked for. */
export function sayJson({ say, json }: Terminal, facts: object): void {
  if (json) say(JSON.stringify(facts))
}
