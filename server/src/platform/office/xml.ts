/** XML is written as the web edition is: texts pass through one escaping, which leaves out what neither may hold. */
export { Html as Xml, joined, markup as xml, NOTHING } from '../markup/markup.ts'
