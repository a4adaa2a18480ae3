export { webForm } from './channel.ts'
