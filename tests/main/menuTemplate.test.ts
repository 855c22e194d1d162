import type { MenuItemConstructorOptions } from 'electron'
import { expect, it, vi } from 'vitest'
import { en } from '../../src/main/locales/en'
import { menuTemplate, type MenuPlace } from '../../src/main/menuTemplate'
import { menuCommands, sampleNames } from '../../src/shared/desktopApi'

type Item = MenuItemConstructorOptions

/** Every item of the menu, also those in submenus. */
const all = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...all((item.submenu as Item[] | undefined) ?? [])])

function make(change: Partial<MenuPlace> = {}) {
  const place: MenuPlace = {
    mac: false,
    packaged: true,
    words: en,
    theme: 'system',
    recent: [],
    ...change,
  }
  const actions = {
    command: vi.fn(),
    openSample: vi.fn(),
    openRecent: vi.fn(),
    clearRecent: vi.fn(),
  }
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

it('lists recent files, and can forget them', () => {
  expect(make().items.map(({ label }) => label)).toContain(en.noRecent)
  const { items, actions } = make({ recent: ['/data/R&D.csv', '/data/b.csv'] })
  items.forEach(click)
  expect(actions.openRecent.mock.calls).toEqual([['/data/R&D.csv'], ['/data/b.csv']])
  expect(actions.clearRecent).toHaveBeenCalledOnce()
  expect(items.map(({ label }) => label)).toContain('/data/R&&D.csv')
})

it('gives no key to two items', () => {
  const keys = make().items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
  expect(new Set(keys).size).toBe(keys.length)
})
