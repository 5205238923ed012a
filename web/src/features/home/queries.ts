import { queryOptions } from '@tanstack/react-query'
import { getHome } from '../../api/reports.ts'

export const homeQuery = queryOptions({ queryKey: ['home'], queryFn: getHome })
