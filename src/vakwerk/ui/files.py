"""What a file is, by how it begins, whatever it is called."""

STARTS = {  # where a mark stands in such a file, and the mark
    "pdf": (0, b"%PDF-"),
    "png": (0, b"\x89PNG\r\n\x1a\n"),
    "jpg": (0, b"\xff\xd8\xff"),
    "mp4": (4, b"ftyp"),
    "webm": (0, b"\x1a\x45\xdf\xa3"),
    "zip": (0, b"PK\x03\x04"),
}


def kind_of(file, kinds):
    """Which of these kinds a file is; nothing when it is none of them."""
    head = file.read(12)
    file.seek(0)
    return next((kind for kind in kinds if stands_in(head, *STARTS[kind])), None)


def stands_in(head, at, mark):
    return head[at : at + len(mark)] == mark
