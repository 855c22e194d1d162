import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appFile, serveAppFile } from '../../../src/main/security/appFiles'

const folder = resolve('/app/renderer')
const stored = new Map([
  [join(folder, 'index.html'), '<p>'],
  [join(folder, 'assets/x.js'), '1'],
])
const read = (path: string) => {
  const text = stored.get(path)
  return text === undefined
    ? Promise.reject(new Error('ENOENT'))
    : Promise.resolve(new TextEncoder().encode(text))
}
const get = (url: string, method = 'GET') => serveAppFile({ url, method }, folder, read)

describe('an address of the app', () => {
  it('names a file inside the folder of the page', () => {
    expect(appFile('app://isodense/assets/x.js', folder)).toBe(join(folder, 'assets/x.js'))
  })

  it.each([
    'app://isodense/..%2f..%2fetc/passwd',
    'app://isodense/%2e%2e/%2e%2e%2f%2e%2e%2fetc/passwd',
    'app://isodense/..%5c..%5cx',
    'app://isodense/..%2frenderer-of-another/x.js',
    'app://isodense/a%00.js',
    'app://isodense/%',
    'app://other/index.html',
  ])('never names one outside: %s', (url) => {
    expect(appFile(url, folder)).toBeNull()
  })
})

describe('the answer', () => {
  it('carries the content type and the strict policy', async () => {
    const page = await get('app://isodense/index.html')
    expect(await page.text()).toBe('<p>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(policy).not.toMatch(/unsafe|\*|http/)
    const script = await get('app://isodense/assets/x.js?v=1')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('is an error for what is not there, and for anything but reading', async () => {
    expect((await get('app://isodense/nothing.js')).status).toBe(404)
    expect((await get('app://isodense/')).status).toBe(404)
    expect((await get('app://isodense/..%2fx')).status).toBe(400)
    expect((await get('app://isodense/index.html', 'POST')).status).toBe(400)
  })
})
