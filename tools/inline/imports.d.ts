// What the build puts in the place of these imports.
declare module "deflated:*" {
  const base64: string;
  export default base64;
}
declare module "script:*" {
  const source: string;
  export default source;
}
