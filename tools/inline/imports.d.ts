// What the build puts in the place of these imports.
declare module "bytes:*" {
  const text: string;
  export default text;
}
declare module "script:*" {
  const source: string;
  export default source;
}
