"""A bound on what comes in as a file: what is larger never reaches the disk, and the form hears how large it was."""

from io import BytesIO

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

MEGABYTE = 1024 * 1024
MOST = 300 * MEGABYTE  # the largest a form takes: the film of a teaching case


class Bounded(FileUploadHandler):
    """Stands before those that keep files. The rest of what was typed comes in as always."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):  # noqa: N803  their name
        self.is_too_long = content_length > MOST + MEGABYTE

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.came = 0

    def receive_data_chunk(self, raw_data, start):
        self.came += len(raw_data)
        return None if self.is_dropped() else raw_data

    def file_complete(self, file_size):
        """For what was dropped a file without content, of the size that came."""
        return UploadedFile(BytesIO(), self.file_name, self.content_type, self.came) if self.is_dropped() else None

    def is_dropped(self):
        return self.is_too_long or self.came > MOST
