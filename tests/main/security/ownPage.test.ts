import { describe, expect, it } from 'vitest'
import { isAllowedRequest, isOwnPage } from '../../../src/main/security/ownPage'

const packaged = { devServer: undefined, devTools: false }
const development = { devServer: 'http://localhost:5173', devTools: true }

describe('our own page', () => {
  it.each(['app://isodense/index.html', 'app://isodense/index.html?x=1#y'])('is %s', (url) => {
    expect(isOwnPage(url, packaged)).toBe(true)
  })

  it.each([
    'app://isodense/other.html',
    'app://isodense.example/index.html',
    'app://user@evil/index.html',
    'file:///index.html',
    'https://isodense/index.html',
    'http://localhost:5173/',
    'about:blank',
    'data:text/html,x',
    'not an address',
    '',
  ])('is not %j', (url) => {
    expect(isOwnPage(url, packaged)).toBe(false)
  })

  it('is that of the dev server in development', () => {
    expect(isOwnPage('http://localhost:5173/', development)).toBe(true)
    expect(isOwnPage('http://localhost:5174/', development)).toBe(false)
    expect(isOwnPage('app://isodense/index.html', development)).toBe(false)
  })
})

describe('a request', () => {
  it.each([
    'app://isodense/assets/index.js',
    'data:image/png;base64,AA==',
    'blob:app://isodense/1',
  ])('to %s is allowed', (url) => expect(isAllowedRequest(url, packaged)).toBe(true))

  it.each([
    'https://example.com/',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'app://other/index.html',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'nonsense',
  ])('to %s is refused', (url) => expect(isAllowedRequest(url, packaged)).toBe(false))

  it('to the dev server is allowed in development, to its neighbours not', () => {
    expect(isAllowedRequest('http://localhost:5173/main.ts', development)).toBe(true)
    expect(isAllowedRequest('ws://localhost:5173/?token=x', development)).toBe(true)
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', development)).toBe(true)
    expect(isAllowedRequest('http://localhost:5174/', development)).toBe(false)
    expect(isAllowedRequest('ftp://localhost:5173/', development)).toBe(false)
    expect(isAllowedRequest('https://example.com/', development)).toBe(false)
  })
})
