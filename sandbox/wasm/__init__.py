"""The wasm engine: CPython in WebAssembly, exact by fuel. Enter through `engine.WasmEngine`."""
