export { email, keepMail } from './channel.ts'
export { parseMail } from './parse-mail.ts'
export { splitReply } from './reply-text.ts'
