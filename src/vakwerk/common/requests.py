"""What stands beside a form in a request: in the address, or on a button."""


def sent(data, name, most=80):
    """What was sent under a name, cut to size, without the null byte: PostgreSQL takes it in no question."""
    return data.get(name, "").replace("\0", "")[:most]
