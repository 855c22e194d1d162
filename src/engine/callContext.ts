import type { AnalysisSet } from '../shared/engineApi'
import type { ReportProgress } from './progress'

/** What a call may be given besides its parameters. */
export interface CallContext {
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
  onPreview?: ((analysis: AnalysisSet) => void) | undefined
}
