import { app, Menu } from 'electron'
import { menuTemplate, type MenuActions } from './menuTemplate'

export function setupMenu(actions: MenuActions): void {
  const place = { mac: process.platform === 'darwin', packaged: app.isPackaged }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(place, actions)))
}
