/** A mail's HTML in a frame that may run nothing, load nothing and reach nothing. White in both themes, as it was written. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const policy = "default-src 'none'; img-src data: cid:; style-src 'unsafe-inline'"
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><style>body{margin:12px;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%}</style>${html}`
  return <iframe className="mail-frame" sandbox="" srcDoc={page} title={title} referrerPolicy="no-referrer" />
}
