import { instruments } from './instruments'
import { laboratories } from './laboratories'
import { listings } from './listings'
import { offices } from './offices'
import { programs } from './programs'
import { sheets } from './sheets'
import { spending } from './spending'

/** Files as instruments, laboratories, offices and programs export them, written by hand. */
export const exported = [
  ...instruments,
  ...laboratories,
  ...spending,
  ...listings,
  ...offices,
  ...programs,
  ...sheets,
]
