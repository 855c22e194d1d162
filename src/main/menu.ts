import { app, Menu } from 'electron'
import { menuTemplate, type MenuActions, type MenuPlace } from './menuTemplate'

/** Builds the menu anew: its language, appearance and recent files change while the app runs. */
export function setupMenu(place: Omit<MenuPlace, 'mac' | 'packaged'>, actions: MenuActions): void {
  const whole = { ...place, mac: process.platform === 'darwin', packaged: app.isPackaged }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(whole, actions)))
}
