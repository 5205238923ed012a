import { readFileSync } from 'node:fs'

const NAMES = [
  'report.css',
  'report.js',
  'mark.svg',
  'rings.svg',
  'source-sans-3-latin-wght-normal.woff2',
  'source-sans-3-latin-wght-italic.woff2',
  'source-sans-3-latin-ext-wght-normal.woff2',
  'source-sans-3-latin-ext-wght-italic.woff2',
  'source-sans-3-license.txt',
] as const

let read: Readonly<Record<string, Buffer>> | undefined

/** The files that the web edition is read with, by their address beside the page. */
export function webAssets(): Readonly<Record<string, Buffer>> {
  read ??= Object.fromEntries(NAMES.map((name) => [`assets/${name}`, readFileSync(new URL(`./assets/${name}`, import.meta.url))]))
  return read
}
