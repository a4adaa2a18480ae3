/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
// The lines above are for programs that run this file without this package's tsconfig.
import type { Child, FC } from 'hono/jsx'
import { toParagraphs } from './harmless-text.ts'
import type { BoxRow, Letter, LetterPart } from './letter.ts'
import { darkScheme, style } from './letter-style.ts'
import { splitLinks } from './links.ts'

/** The HTML part: one column of tables with inline styles. Everything that people wrote arrives as text, escaped. */
export function letterHtml(letter: Letter, title: string): string {
  return `<!doctype html>${(<Page letter={letter} title={title} />).toString()}`
}

const Page: FC<{ letter: Letter; title: string }> = ({ letter: { language, preview, parts }, title }) => (
  <html lang={language === 'es' ? 'es-MX' : 'en'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      {/* A folio looks like a phone number to some programs. */}
      <meta name="format-detection" content="telephone=no,date=no,address=no" />
      <title>{title}</title>
      <style>{darkScheme}</style>
    </head>
    <body class="m-ground" style={style.page}>
      <div style={style.hidden}>{preview}</div>
      <Table width="100%" class="m-ground" css={style.ground}>
        <tr>
          <td align="center" style={style.around}>
            <Table width="600" css={style.column}>
              {parts.map((part) => (
                <tr>
                  <Part part={part} />
                </tr>
              ))}
            </Table>
          </td>
        </tr>
      </Table>
    </body>
  </html>
)

const Table: FC<{ width?: string; class?: string; css?: string; children?: Child }> = (props) => (
  <table
    role="presentation"
    width={props.width}
    cellpadding="0"
    cellspacing="0"
    border={0}
    class={props.class}
    style={props.css}
  >
    {props.children}
  </table>
)

const Part: FC<{ part: LetterPart }> = ({ part }) => {
  switch (part.part) {
    case 'reply_line':
      return <Cell class="m-second" css={style.replyLine} text={part.text} />
    case 'sender':
      return <Cell class="m-second" css={style.sender} text={part.text} />
    case 'heading':
      return <Cell class="m-text" css={style.heading} text={part.text} />
    case 'paragraph':
      return <Cell class="m-text" css={style.paragraph} text={part.text} />
    case 'small':
      return <Cell class="m-second" css={style.small} text={part.text} />
    case 'box':
      return <Box {...part} />
    case 'button':
      return <Button {...part} />
    case 'code':
      return <Code {...part} />
    case 'prose':
      return <Prose text={part.text} />
    case 'quote':
      return <Quote {...part} />
    case 'rule':
      return <Rule />
  }
}

const Cell: FC<{ class: string; css: string; text: string }> = (props) => (
  <td align="left" class={props.class} style={props.css}>
    {props.text}
  </td>
)

const Box: FC<Extract<LetterPart, { part: 'box' }>> = ({ headline, said, rows }) => (
  <td align="left" style={style.boxCell}>
    <Table width="100%" class="m-edge" css={style.box}>
      {headline ? <Headline {...headline} /> : said !== '' && <Said text={said} />}
      <Gap />
      {rows.map((row) => (
        <Row {...row} />
      ))}
      <Gap />
    </Table>
  </td>
)

const Headline: FC<{ label: string; main: string; detail: string }> = ({ label, main, detail }) => (
  <tr>
    <td colspan={2} class="m-line" style={style.headline}>
      <div class="m-second" style={style.second}>
        {label}
      </div>
      <div class="m-text" style={style.main}>
        {main}
      </div>
      <div class="m-second" style={style.second}>
        {detail}
      </div>
    </td>
  </tr>
)

const Said: FC<{ text: string }> = ({ text }) => (
  <tr>
    <td colspan={2} class="m-text m-line" style={style.said}>
      {text}
    </td>
  </tr>
)

const Gap: FC = () => (
  <tr>
    <td colspan={2} style={style.gap}>
      &nbsp;
    </td>
  </tr>
)

const Row: FC<BoxRow> = ({ label, text, detail, isStrong }) => (
  <tr>
    <td valign="top" width="116" class="m-second" style={style.label}>
      {label}
    </td>
    <td valign="top" class="m-text" style={style.value}>
      {isStrong ? <b style={style.strong}>{text}</b> : text}
      {detail !== undefined && (
        <div class="m-second" style={style.second}>
          {detail}
        </div>
      )}
    </td>
  </tr>
)

const Button: FC<{ label: string; url: string }> = ({ label, url }) => (
  <td align="left" style={style.buttonCell}>
    <a href={url} class="m-button" style={style.button}>
      {label}
    </a>
  </td>
)

const Code: FC<{ label: string; code: string }> = ({ label, code }) => (
  <td align="left" style={style.paragraph} class="m-text">
    {label}
    <div class="m-text" style={style.code}>
      {code}
    </div>
  </td>
)

const Prose: FC<{ text: string }> = ({ text }) => (
  <td align="left" class="m-text" style={style.prose}>
    {toParagraphs(text).map((lines) => (
      <p style={style.proseParagraph}>{withBreaks(lines.map((line) => splitLinks(line).map(toPiece)))}</p>
    ))}
  </td>
)

const toPiece = ({ text, url }: { text: string; url: string | null }): Child =>
  url === null ? (
    text
  ) : (
    <a href={url} class="m-link" style={style.link}>
      {text}
    </a>
  )

const Quote: FC<{ intro: string; text: string; note: string | null }> = ({ intro, text, note }) => (
  <td align="left" style={style.quoteCell}>
    <div class="m-second" style={style.second}>
      {intro}
    </div>
    <blockquote class="m-second m-line" style={`margin:0;${style.quote}`}>
      {toParagraphs(text).map((lines) => (
        <p style={style.quoteParagraph}>{withBreaks(lines)}</p>
      ))}
      {note !== null && <div style="font-size:14px">{note}</div>}
    </blockquote>
  </td>
)

const Rule: FC = () => (
  <td style={style.ruleCell}>
    <div class="m-line" style={style.rule}>
      &nbsp;
    </div>
  </td>
)

const withBreaks = (lines: readonly Child[]): Child[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))
