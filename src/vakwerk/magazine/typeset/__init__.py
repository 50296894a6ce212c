"""From loose text to blocks and back: reading files, recognising what is what, and the words of a text. No Django."""
