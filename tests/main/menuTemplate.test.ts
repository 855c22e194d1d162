import type { MenuItemConstructorOptions } from 'electron'
import { expect, it, vi } from 'vitest'
import { menuTemplate } from '../../src/main/menuTemplate'
import { menuCommands, sampleNames } from '../../src/shared/desktopApi'

type Item = MenuItemConstructorOptions

/** Every item of the menu, also those in submenus. */
const all = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...all((item.submenu as Item[] | undefined) ?? [])])

function make(place = { mac: false, packaged: true }) {
  const actions = { command: vi.fn(), openSample: vi.fn() }
  return { items: all(menuTemplate(place, actions)), actions }
}
const click = (item: Item) => (item.click as (() => void) | undefined)?.()
const roles = (items: Item[]) => items.map(({ role }) => role)

it('has an item for every command and every sample', () => {
  const { items, actions } = make()
  items.forEach(click)
  expect(actions.command.mock.calls.flat().sort()).toEqual([...menuCommands].sort())
  expect(actions.openSample.mock.calls.flat().sort()).toEqual([...sampleNames].sort())
})

it('has developer tools only in development', () => {
  expect(roles(make({ mac: false, packaged: true }).items)).not.toContain('toggleDevTools')
  expect(roles(make({ mac: false, packaged: true }).items)).not.toContain('reload')
  expect(roles(make({ mac: false, packaged: false }).items)).toContain('toggleDevTools')
})

it('follows the custom of macOS', () => {
  expect(roles(make({ mac: true, packaged: true }).items)).toEqual(
    expect.arrayContaining(['appMenu', 'close']),
  )
  expect(roles(make().items)).toContain('quit')
  expect(roles(make().items)).not.toContain('appMenu')
})
