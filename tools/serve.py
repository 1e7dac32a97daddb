"""Serves the repository on loopback where Node is not installed: `make serve` starts it.

The same answers as tools/serve.mjs: right types for .js and .wasm, always revalidated, no listings,
no hidden files. Only the standard library is needed.
"""

import functools
import http.server
import os
import pathlib
import sys
import webbrowser

PORTS_TO_TRY = 50


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
    }

    def send_head(self):
        path = pathlib.Path(self.translate_path(self.path)).relative_to(self.directory)
        if "\0" in str(path) or any(part.startswith(".") for part in path.parts):
            return self.list_directory(path)
        return super().send_head()

    def list_directory(self, path):
        self.send_error(404)

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format, *args):
        pass


def server_from_port(port):
    root = pathlib.Path(__file__).resolve().parent.parent
    handler = functools.partial(Handler, directory=str(root))
    for tried in range(port, port + PORTS_TO_TRY):
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", tried), handler)
        except OSError:
            continue
    sys.exit(f"no free port from {port} to {port + PORTS_TO_TRY - 1}: name another one with PORT=…")


server = server_from_port(int(sys.argv[1]) if len(sys.argv) > 1 else 8000)
url = f"http://127.0.0.1:{server.server_port}/"
print(f"nutgraf is at {url} (stop with Ctrl+C)", flush=True)
if sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
    webbrowser.open(url)
try:
    server.serve_forever()
except KeyboardInterrupt:
    pass
