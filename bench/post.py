"""A mail server of our own, in a process of its own: it takes every letter, keeps none, and counts them."""

import multiprocessing
import socketserver
from contextlib import contextmanager

SPAWN = multiprocessing.get_context("spawn")  # a fork would bring the database along
ANSWERS = {b"DATA": b"354 go on", b"QUIT": b"221 bye"}


@contextmanager
def sink():
    """Its port, and the number of letters so far: a value that goes up."""
    port, count, is_ready = SPAWN.Value("i", 0), SPAWN.Value("i", 0), SPAWN.Event()
    server = SPAWN.Process(target=serve, args=(port, count, is_ready), daemon=True)
    server.start()
    is_ready.wait(30)
    try:
        yield port.value, count
    finally:
        server.terminate()
        server.join()


def serve(port, count, is_ready):
    with socketserver.TCPServer(("127.0.0.1", 0), Conversation) as server:
        server.letters = count  # type: ignore[attr-defined]
        port.value = server.server_address[1]
        is_ready.set()
        server.serve_forever()


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.say(b"220 ready")
        for line in self.rfile:
            verb = line[:4].strip().upper()
            self.say(ANSWERS.get(verb, b"250 good"))
            if verb == b"DATA":
                self.take()
            if verb == b"QUIT":
                return

    def take(self):
        while self.rfile.readline() not in (b".\r\n", b""):
            pass
        self.server.letters.value += 1
        self.say(b"250 taken")

    def say(self, words):
        self.wfile.write(words + b"\r\n")
