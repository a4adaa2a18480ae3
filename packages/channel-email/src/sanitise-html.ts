import type { IOptions } from 'sanitize-html'
import { mailLimits } from './limits.ts'

const cell = ['colspan', 'rowspan', 'align', 'valign']

/** No script, no style, no form, nothing that loads from elsewhere: pictures only from the mail itself (`cid:`). */
const options: IOptions = {
  allowedTags:
    'a abbr address b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var'.split(
      ' ',
    ),
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    td: cell,
    th: cell,
    '*': ['dir', 'lang'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['cid'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'head',
    'template',
    'svg',
    'math',
    'object',
    'iframe',
  ],
  nestingLimit: 100,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer nofollow' } }),
  },
}

/** Longer HTML is shown up to here: what is cut off stands in the bytes that were kept. */
const CUT = '<p>[…] El correo sigue; aquí se muestra el principio. / The mail goes on; this is its beginning.</p>'

/**
 * HTML of strangers made inert (trust.md kinds 1 and 2), its beginning when it is very long; undefined when it is nested
 * so deep that only an attack is. The library is loaded with the first mail that has HTML.
 */
export async function sanitiseHtml(html: string): Promise<string | undefined> {
  const { default: sanitizeHtml } = await import('sanitize-html')
  try {
    return `${sanitizeHtml(firstOf(html), { ...options, ...stopAtDepth() }).trim()}${isLong(html) ? CUT : ''}`
  } catch (error) {
    if (error instanceof NestedTooDeep) return undefined
    throw error
  }
}

export const isLong = (html: string): boolean => html.length > mailLimits.htmlCharacters

/** What is read of the HTML: whole tags up to the limit. */
export function firstOf(html: string): string {
  if (!isLong(html)) return html
  const first = html.slice(0, mailLimits.htmlCharacters)
  const open = first.lastIndexOf('<')
  return open > first.lastIndexOf('>') ? first.slice(0, open) : first
}

class NestedTooDeep extends Error {}

/** Counts the elements that the parser itself sees open, and stops it: a reader of our own could be made to disagree. */
function stopAtDepth(): Pick<IOptions, 'onOpenTag' | 'onCloseTag'> {
  let depth = 0
  return {
    onOpenTag: () => {
      depth++
      if (depth > mailLimits.htmlDepth) throw new NestedTooDeep(`more than ${mailLimits.htmlDepth} elements deep`)
    },
    onCloseTag: () => {
      depth--
    },
  }
}
