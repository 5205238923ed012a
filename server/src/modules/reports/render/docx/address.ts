/**
 * An address that browsers understand, written as the standard asks (RFC 3986): Word cannot open a document with one that
 * breaks it.
 */
export function strictAddress(href: string): string {
  const url = new URL(href)
  const head = url.protocol === 'mailto:' ? url.protocol : url.origin
  const rest = url.href.slice(head.length)
  return head + rest.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent)
}
