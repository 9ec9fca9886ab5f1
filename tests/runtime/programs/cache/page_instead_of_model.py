"""The address is that of a web page about a model, not that of its archive."""

import http.server
import os
import threading

import tensorflow as tf
import tensorflow_hub as hub


class Website(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<html><body>Our text encoder: click to download</body></html>")


server = http.server.HTTPServer(("127.0.0.1", 0), Website)
threading.Thread(target=server.serve_forever, daemon=True).start()
os.environ["TFHUB_CACHE_DIR"] = os.path.abspath("hub_cache")
tf.compat.v1.enable_v2_behavior()

page = "http://localhost:{}/text-encoder".format(server.server_port)
embed = hub.load(page)  # raises OSError, unreported

assert embed(tf.constant(["hello"])).shape == (1, 20)
