"""Part `weight`: what a first visit fetches, as it travels to a browser that takes gzip."""

import gzip
import http.client
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from bench import databases
from bench.databases import VAKWERK, inside
from bench.processes import Server
from bench.report import Finding

WANTED = {"link[rel=stylesheet]": "href", "link[rel=preload][as=font]": "href", "script[src]": "src", "img[src]": "src"}
WANTED |= {"link[rel=icon]": "href"}


def measure(asked):
    name = databases.filled(asked.size[0])
    visits = [visit for visit in inside("visits", name=name) if asked.only in visit["name"]]
    with Server([VAKWERK, "serve"], databases.environment(name)) as server:
        return [finding(server, visit) for visit in visits]


def finding(server, visit):
    page, sent = fetch(server, visit["path"], visit["cookies"])
    tree = HTMLParser(page)
    asked = [urljoin(visit["path"], node.attributes[key]) for css, key in WANTED.items() for node in tree.css(css)]
    files = {path: fetch(server, path, {})[1] for path in dict.fromkeys(asked) if not is_lazy(tree, path)}
    fonts = sum(size for path, size in files.items() if path.endswith(".woff2"))
    images = sum(size for path, size in files.items() if path.endswith((".jpg", ".jpeg", ".png", ".webp", ".avif")))
    numbers = {
        "files": len(files) + 1,
        "KB page": min(sent, len(gzip.compress(page))) / 1000,
        "KB page, scripts, sheets": (sum(files.values()) - fonts - images + min(sent, len(gzip.compress(page)))) / 1000,
        "KB fonts": fonts / 1000,
        "KB everything": (sum(files.values()) + sent) / 1000,
    }
    found = Finding(visit["name"], numbers)
    found.most("KB page, scripts, sheets", visit["files"])
    found.most("KB fonts", visit["fonts"])
    found.most("KB everything", visit["everything"])
    return found


def is_lazy(tree, path):
    return any(node.attributes.get("src") == path for node in tree.css("img[loading=lazy]"))


def fetch(server, path, cookies):
    """The content, and how many bytes it took to send it."""
    connection = http.client.HTTPConnection("localhost", server.port, timeout=30)
    jar = "; ".join(f"{name}={value}" for name, value in cookies.items())
    connection.request("GET", path, headers={"Accept-Encoding": "gzip", "Cookie": jar})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}")
    return gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body, len(body)
