/** Inline styles, since many mail programs keep nothing else. System fonts, no pictures, no thin greys. */
const font = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const color = {
  ground: '#FFFFFF',
  text: '#191D26',
  second: '#434B5A',
  line: '#DFE3EA',
  edge: '#7C8698',
  link: '#2F4BB8',
}

const body = `${font};font-size:16px;line-height:24px;color:${color.text};word-break:break-word`
const second = `${font};font-size:14px;line-height:20px;color:${color.second};word-break:break-word`

export const style = {
  page: `margin:0;padding:0;background:${color.ground}`,
  hidden: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  ground: `background:${color.ground}`,
  around: 'padding:20px 0 12px',
  column: 'width:100%;max-width:600px',
  replyLine: `${second};font-size:12px;line-height:16px;padding:0 24px 24px`,
  sender: `${second};font-weight:600;padding:0 24px 20px`,
  heading: `${body};font-size:18px;line-height:26px;font-weight:600;padding:0 24px 16px`,
  paragraph: `${body};padding:0 24px 16px`,
  boxCell: 'padding:4px 24px 20px',
  box: `border:1px solid ${color.edge};border-radius:8px;border-collapse:separate`,
  headline: `${font};padding:16px 20px 14px;border-bottom:1px solid ${color.line}`,
  said: `${body};padding:16px 20px 14px;border-bottom:1px solid ${color.line}`,
  second,
  main: `${body};font-size:22px;line-height:30px;font-weight:600`,
  label: `${second};line-height:24px;width:116px;padding:4px 0 4px 20px`,
  value: `${body};padding:4px 20px 4px 12px`,
  gap: 'font-size:0;line-height:0;height:10px',
  strong: 'font-weight:600',
  buttonCell: 'padding:8px 24px 24px',
  button: `display:inline-block;background:${color.link};color:#FFFFFF;${font};font-size:16px;line-height:24px;font-weight:600;text-decoration:none;padding:11px 24px;border-radius:6px;border:1px solid ${color.link}`,
  code: `${body};font-size:22px;line-height:30px;font-weight:600;letter-spacing:2px`,
  link: `color:${color.link};text-decoration:underline`,
  prose: `${body};padding:0 24px`,
  proseParagraph: 'margin:0 0 16px',
  quoteCell: 'padding:0 24px 12px',
  quote: `${second};font-size:15px;line-height:22px;border-left:3px solid ${color.line};padding-left:16px;margin-top:8px`,
  quoteParagraph: 'margin:0 0 8px',
  ruleCell: 'padding:8px 24px 16px',
  rule: `border-top:1px solid ${color.line};font-size:0;line-height:0`,
  small: `${second};padding:0 24px 16px`,
}

/** Colours for programs that honour a dark scheme; the others invert by themselves, which the light ones survive. */
export const darkScheme = `@media (prefers-color-scheme:dark){
.m-ground{background:#15181F!important}
.m-text{color:#E8EBF1!important}
.m-second{color:#B9C0CC!important}
.m-line{border-color:#2A303B!important}
.m-edge{border-color:#6F7A8C!important}
.m-link{color:#9DB0F9!important}
.m-button{background:#8FA5F7!important;border-color:#8FA5F7!important;color:#0E1330!important}
}`
