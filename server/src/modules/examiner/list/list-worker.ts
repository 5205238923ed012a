import { parentPort, workerData } from 'node:worker_threads'
import type { ListOrder } from './list-order.ts'
import { listPdf } from './list-pdf.ts'
import { listXlsx } from './list-xlsx.ts'

// Writes the one list it was started with, and ends.
const order = workerData as ListOrder
parentPort?.postMessage(order.form === 'pdf' ? listPdf(order) : listXlsx(order))
