/* tslint:disable */
/* eslint-disable */

export function __wbg_reset_state(): void;

/**
 * Loads data: the package's `english.bin` or `languages.bin`.
 *
 * # Errors
 *
 * A JavaScript error named `DataError` where the bytes are neither.
 */
export function load(bytes: Uint8Array | number[]): void;

/**
 * The article that a source holds, as plain text.
 *
 * # Errors
 *
 * As those of `summarize`.
 */
export function plainText(source: any): string;

/**
 * Summarizes an array of sources. The names and units are those of the package's `index.d.ts`.
 *
 * # Errors
 *
 * A JavaScript error named `TypeError`, `RangeError` or `QuotaExceededError` that says what was expected, or `NotLoaded`
 * with the name of the file that `load` must be given first.
 */
export function summarize(sources: any, options: any): any;

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly load: (a: number, b: number) => [number, number];
    readonly plainText: (a: any) => [number, number, number, number];
    readonly summarize: (a: any, b: any) => [number, number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
