import { asia } from './asia'
import { business } from './business'
import { loggers } from './loggers'
import { metrology } from './metrology'
import { mixtures } from './mixtures'
import { oddities } from './oddities'
import { people } from './people'
import { portals } from './portals'
import { science } from './science'

/** Files that were written without regard to the reader, and not changed to please it. */
export const fresh = [
  ...portals,
  ...metrology,
  ...loggers,
  ...business,
  ...science,
  ...people,
  ...asia,
  ...oddities,
  ...mixtures,
]
