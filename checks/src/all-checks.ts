import { imageAlternative } from './document/image-alternative.ts'
import { missingFigure } from './document/missing-figure.ts'
import { sectionPresence } from './document/section-presence.ts'
import { staleYear } from './document/stale-year.ts'
import { formCommentDenies } from './forms/form-comment-denies.ts'
import { formCommentMissing } from './forms/form-comment-missing.ts'
import { formLeadAnswer } from './forms/form-lead-answer.ts'
import { formTextDenies } from './forms/form-text-denies.ts'
import { formUnanswered } from './forms/form-unanswered.ts'
import { boundDirection } from './prose/bound-direction.ts'
import { changeClaim } from './prose/change-claim.ts'
import { countOfTotal } from './prose/count-of-total.ts'
import { directionClaim } from './prose/direction-claim.ts'
import { extremeChange } from './prose/extreme-change.ts'
import { fractionClaim } from './prose/fraction-claim.ts'
import { futureEvent } from './prose/future-event.ts'
import { growthClaim } from './prose/growth-claim.ts'
import { impossibleDate } from './prose/impossible-date.ts'
import { lostDigit } from './prose/lost-digit.ts'
import { multipleClaim } from './prose/multiple-claim.ts'
import { nearNumber } from './prose/near-number.ts'
import { otherYearValue } from './prose/other-year-value.ts'
import { partChanges } from './prose/part-changes.ts'
import { placedCount } from './prose/placed-count.ts'
import { pointsClaim } from './prose/points-claim.ts'
import { ratioClaim } from './prose/ratio-claim.ts'
import { scaleWord } from './prose/scale-word.ts'
import { shareClaim } from './prose/share-claim.ts'
import { shareInText } from './prose/share-in-text.ts'
import { shareOfFew } from './prose/share-of-few.ts'
import { statedValue } from './prose/stated-value.ts'
import { steadyClaim } from './prose/steady-claim.ts'
import { sumInText } from './prose/sum-in-text.ts'
import { sumOfRows } from './prose/sum-of-rows.ts'
import { superlativeClaim } from './prose/superlative-claim.ts'
import { targetClaim } from './prose/target-claim.ts'
import { targetReached } from './prose/target-reached.ts'
import { targetValue } from './prose/target-value.ts'
import { unboundNumber } from './prose/unbound-number.ts'
import { varianceClaim } from './prose/variance-claim.ts'
import { smallGroupPay } from './privacy/small-group-pay.ts'
import type { Check } from './subject.ts'
import { accountSign } from './tables/account-sign.ts'
import { adoptedCompletion } from './tables/adopted-completion.ts'
import { bridge } from './tables/bridge.ts'
import { categoryCoverage } from './tables/category-coverage.ts'
import { columnSum } from './tables/column-sum.ts'
import { difference } from './tables/difference.ts'
import { exchangedColumns } from './tables/exchanged-columns.ts'
import { flowHeadings } from './tables/flow-headings.ts'
import { gapHeading } from './tables/gap-heading.ts'
import { genderHeadcount } from './tables/gender-headcount.ts'
import { genderShares } from './tables/gender-shares.ts'
import { hundred } from './tables/hundred.ts'
import { headcount } from './tables/headcount.ts'
import { indicatorGap } from './tables/indicator-gap.ts'
import { netResult } from './tables/net-result.ts'
import { operandHeadings } from './tables/operand-headings.ts'
import { projectCategory } from './tables/project-category.ts'
import { projectSaving } from './tables/project-saving.ts'
import { projectTotal } from './tables/project-total.ts'
import { projectVariance } from './tables/project-variance.ts'
import { rowSum } from './tables/row-sum.ts'
import { sameQuantity } from './tables/same-quantity.ts'
import { sickLeaveTotal } from './tables/sick-leave-total.ts'
import { spreadsheetError } from './tables/spreadsheet-error.ts'
import { tableAverage } from './tables/table-average.ts'
import { tableFlow } from './tables/table-flow.ts'
import { tableGrowth } from './tables/table-growth.ts'
import { tableRatio } from './tables/table-ratio.ts'
import { tableShare } from './tables/table-share.ts'
import { temporaryHeadcount } from './tables/temporary-headcount.ts'
import { totalOfRows } from './tables/total-of-rows.ts'
import { unexplainedVariance } from './tables/unexplained-variance.ts'
import { unitLine } from './tables/unit-line.ts'
import { varianceSign } from './tables/variance-sign.ts'
import { wholePersonShare } from './tables/whole-person-share.ts'

/** Every rule that runs on a report, being written or finished. A new rule is a file of its own and a line here. */
export const allChecks: readonly Check[] = [
  columnSum,
  rowSum,
  netResult,
  difference,
  totalOfRows,
  exchangedColumns,
  operandHeadings,
  flowHeadings,
  hundred,
  tableFlow,
  tableAverage,
  tableShare,
  tableGrowth,
  tableRatio,
  varianceSign,
  accountSign,
  indicatorGap,
  gapHeading,
  bridge,
  projectTotal,
  projectVariance,
  categoryCoverage,
  projectCategory,
  projectSaving,
  adoptedCompletion,
  sickLeaveTotal,
  genderShares,
  wholePersonShare,
  genderHeadcount,
  headcount,
  temporaryHeadcount,
  smallGroupPay,
  sameQuantity,
  unitLine,
  spreadsheetError,
  unexplainedVariance,
  growthClaim,
  pointsClaim,
  changeClaim,
  statedValue,
  otherYearValue,
  nearNumber,
  scaleWord,
  shareClaim,
  shareInText,
  sumInText,
  sumOfRows,
  fractionClaim,
  countOfTotal,
  ratioClaim,
  multipleClaim,
  superlativeClaim,
  extremeChange,
  directionClaim,
  steadyClaim,
  targetClaim,
  targetValue,
  targetReached,
  varianceClaim,
  shareOfFew,
  lostDigit,
  partChanges,
  placedCount,
  futureEvent,
  impossibleDate,
  boundDirection,
  unboundNumber,
  formLeadAnswer,
  formUnanswered,
  formCommentMissing,
  formCommentDenies,
  formTextDenies,
  sectionPresence,
  staleYear,
  missingFigure,
  imageAlternative,
]
