export { phoneLog } from './channel.ts'
