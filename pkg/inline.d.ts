// Types of the package in one file.
export * from "./index.js";
export * from "./element.js";
