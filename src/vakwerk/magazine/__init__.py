"""The public face: editions, articles, map and newsletter, with Wagtail."""
