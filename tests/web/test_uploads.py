"""What is too large as a file never reaches the disk; the form hears of it and nothing typed is lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.test import RequestFactory

from vakwerk.web import uploads


class Keeps(FileUploadHandler):
    """Stands for the disk."""

    kept = 0

    def receive_data_chunk(self, raw_data, start):
        self.kept += len(raw_data)

    def file_complete(self, file_size):
        return SimpleUploadedFile(self.file_name, b"x" * self.kept)


@pytest.fixture
def send(monkeypatch):
    """send(size): a form with a file of so many bytes, where a thousand is the most."""
    monkeypatch.setattr(uploads, "MOST", 1000)
    monkeypatch.setattr(uploads, "MEGABYTE", 1000)

    def sent(size):
        film = SimpleUploadedFile("film.mp4", b"x" * size)
        request, disk = RequestFactory().post("/", {"title": "Film", "file": film}), Keeps()
        disk.chunk_size = 100
        request.upload_handlers = [uploads.Bounded(request), disk]
        return request.POST["title"], request.FILES["file"].size, disk.kept

    return sent


def test_what_fits_comes_in(send):
    assert send(900) == ("Film", 900, 900)


def test_of_what_says_beforehand_that_it_is_too_large_nothing_is_kept(send):
    assert send(5000) == ("Film", 5000, 0)


def test_what_grows_too_large_is_cut_off(send):
    title, size, kept = send(1500)

    assert (title, size) == ("Film", 1500)
    assert kept <= 1000
