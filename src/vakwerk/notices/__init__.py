"""Messages to people, in the product and by mail. A message says that something is waiting, never what."""
