// The package has no types of its own.
declare module 'electron-installer-debian' {
  interface Options {
    src: string
    dest: string
    arch: string
    rename?: (dest: string, source: string) => string
    options?: Record<string, unknown>
  }
  const installer: (options: Options) => Promise<unknown>
  export default installer
}
