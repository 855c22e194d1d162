import { extname, join, sep } from 'node:path'
import { contentSecurityPolicy } from './contentSecurityPolicy'
import { sameOrigin, pageUrl } from './ownPage'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The file in `folder` that an app: address names, or null where it names none inside it. */
export function appFile(url: string, folder: string): string | null {
  const asked = new URL(url)
  if (!sameOrigin(asked, new URL(pageUrl))) return null
  let path: string
  try {
    path = decodeURIComponent(asked.pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = join(folder, path)
  return file.startsWith(folder + sep) ? file : null
}

/** Answers a request for one of the app's own files. `read` rejects where there is no such file. */
export async function serveAppFile(
  request: { url: string; method: string },
  folder: string,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const file = appFile(request.url, folder)
  if (request.method !== 'GET' || !file) return new Response(null, { status: 400 })
  try {
    return new Response(await read(file), {
      headers: {
        'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}
