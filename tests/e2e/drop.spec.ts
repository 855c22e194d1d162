import { analysed } from './analysis'
import { drop } from './dropFiles'
import { test } from './fixture'
import { blobs, moons } from './golden'

test('a file dropped on the window is opened', async ({ start }) => {
  const { app, window } = await start({ args: [blobs] })
  await analysed(window, 'blobs_stretched.csv')
  await drop(app, window, [moons])
  await analysed(window, 'moons.csv')
})
