// `npm run package:test`: installs the .deb, does the main job in it as an unprivileged user with the
// sandbox, and removes it. Closes with the number of checks.
import { settle, summary } from './testing/count.mjs'
import { packageChecks } from './packaging/checks.mjs'
import { runMain, say } from './setup/report.mjs'

await runMain(async () => {
  const count = settle({ code: 0, skipped: 0, ...(await packageChecks()) })
  for (const note of count.notes) say(`package: ${note}`)
  console.log(summary([count]))
  return count.failed > 0 ? 1 : 0
})
