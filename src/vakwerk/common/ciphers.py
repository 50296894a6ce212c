"""Secrets that the installation has to read back are kept encrypted, with a key of its own for each purpose."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet
from django.conf import settings


def cipher(purpose):
    key = sha256(purpose.encode() + settings.SECRET_KEY.encode()).digest()
    return Fernet(urlsafe_b64encode(key))


def encrypt(text, *, purpose):
    return cipher(purpose).encrypt(text.encode()).decode()


def decrypt(encrypted, *, purpose):
    return cipher(purpose).decrypt(encrypted.encode()).decode()
