import { parentPort, workerData } from 'node:worker_threads'
import { cleanImage } from './clean-image.ts'

parentPort?.postMessage(await cleanImage(Buffer.from(workerData as Uint8Array)))
