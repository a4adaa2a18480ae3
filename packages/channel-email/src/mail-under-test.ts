/** A mail as lines, with the line ends of SMTP; bytes above 127 stay single bytes. Only tests use this. */
export const mailOf = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1')
