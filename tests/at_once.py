"""Several people at the same moment, each over a connection of her own."""

import threading

from django.db import connection

LONGEST = 60  # seconds, for all of them together


def at_once(*deeds):
    """Do them all at the same moment; what went wrong in each, if anything did."""
    ready, failed = threading.Barrier(len(deeds)), []

    def do(deed):
        try:
            ready.wait(LONGEST)
            deed()
        except Exception as error:  # noqa: BLE001  whatever went wrong in a thread is told to the test
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=[deed], daemon=True) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONGEST)
    assert not any(thread.is_alive() for thread in threads)
    return failed
