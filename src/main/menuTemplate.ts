import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, SampleName } from '../shared/desktopApi'

export interface MenuActions {
  command(command: MenuCommand): void
  openSample(name: SampleName): void
}

export interface MenuPlace {
  mac: boolean
  packaged: boolean
}

const sampleLabels: Record<SampleName, string> = {
  inspection: 'Inspection sheet of a moulded part',
  blobs: 'Stretched blobs',
  moons: 'Moons',
  iris: 'Iris',
}

/** The whole menu as data. The page answers the commands. */
export function menuTemplate(place: MenuPlace, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    ...(place.mac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(place, actions),
    { role: 'editMenu' },
    viewMenu(place),
    { role: 'help', submenu: [{ role: 'about' }] },
  ]
}

function fileMenu({ mac }: MenuPlace, actions: MenuActions): MenuItemConstructorOptions {
  const command = (label: string, name: MenuCommand, accelerator?: string) => ({
    label,
    ...(accelerator && { accelerator }),
    click: () => actions.command(name),
  })
  const samples = (Object.keys(sampleLabels) as SampleName[]).map((name) => ({
    label: sampleLabels[name],
    click: () => actions.openSample(name),
  }))
  return {
    label: '&File',
    submenu: [
      command('&Open…', 'open', 'CmdOrCtrl+O'),
      { label: 'Open &sample', submenu: samples },
      { type: 'separator' },
      command('&Export flagged rows…', 'exportFlagged', 'CmdOrCtrl+E'),
      command('Export &all rows…', 'exportAll', 'CmdOrCtrl+Shift+E'),
      { type: 'separator' },
      command('S&top the calculation', 'stop'),
      { type: 'separator' },
      { role: mac ? 'close' : 'quit' },
    ],
  }
}

function viewMenu({ packaged }: MenuPlace): MenuItemConstructorOptions {
  const development: MenuItemConstructorOptions[] = [
    { role: 'reload' },
    { role: 'toggleDevTools' },
    { type: 'separator' },
  ]
  return {
    label: '&View',
    submenu: [
      ...(packaged ? [] : development),
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  }
}
