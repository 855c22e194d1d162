declare module 'virtual:kernel/*' {
  /** The compiled kernel, base64. */
  const binary: string
  export default binary
}
