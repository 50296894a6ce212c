"""What a text is found by and what a question asks for: pure functions on words, without a database."""
