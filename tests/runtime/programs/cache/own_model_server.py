"""A server of one's own offers a model as an archive, behind a redirect."""

import http.server
import io
import os
import tarfile
import threading

import tensorflow as tf
import tensorflow_hub as hub

asked = []


class ModelServer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        if self.path.startswith("/latest"):
            self.send_response(302)
            self.send_header("Location", "/models/encoder.tar.gz")
            self.end_headers()
            return
        body = io.BytesIO()
        with tarfile.open(fileobj=body, mode="w:gz") as archive:
            archive.add("models/tf2_text_20/", arcname=".")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.getvalue())


server = http.server.HTTPServer(("127.0.0.1", 0), ModelServer)
threading.Thread(target=server.serve_forever, daemon=True).start()
os.environ["TFHUB_CACHE_DIR"] = os.path.abspath("hub_cache")
tf.compat.v1.enable_v2_behavior()

embed = hub.load("http://127.0.0.1:{}/latest?user=me".format(server.server_port))

assert embed(tf.constant(["hello"])).shape == (1, 20)
assert asked == ["/latest?user=me&tf-hub-format=compressed", "/models/encoder.tar.gz"]
